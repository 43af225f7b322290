-- How a workshop packs some of its pieces. What is charged for a parcel, and when it leaves, go by it.
create table "shipping_profile" (
	"id" text primary key not null,
	"artisan_id" text not null,
	"name" text not null,
	"packing_grams" integer not null,
	"ready_days" integer,
	"created_at" timestamp with time zone default now() not null,
	"ended_at" timestamp with time zone,
	constraint "shipping_profile_of" unique("id","artisan_id"),
	constraint "shipping_profile_packing" check (packing_grams between 0 and 100000),
	constraint "shipping_profile_ready" check (ready_days between 1 and 90)
);
--> statement-breakpoint
alter table "shipping_profile" add constraint "shipping_profile_artisan_id_artisan_id_fk" foreign key ("artisan_id") references "public"."artisan"("id") on delete no action on update no action;
--> statement-breakpoint
create index "shipping_profile_artisan" on "shipping_profile" using btree ("artisan_id") where ended_at is null;
--> statement-breakpoint
alter table piece add column shipping_profile_id text;
--> statement-breakpoint
alter table piece add constraint piece_shipping_profile foreign key (shipping_profile_id, artisan_id)
  references shipping_profile (id, artisan_id);
--> statement-breakpoint
create index piece_shipping_profile on piece using btree (shipping_profile_id) where shipping_profile_id is not null;
--> statement-breakpoint
alter table checkout_line add column packing_grams integer default 0 not null;
--> statement-breakpoint
alter table order_line add column packing_grams integer default 0 not null;
--> statement-breakpoint
grant select, insert, update on shipping_profile to app_rw, worker;
--> statement-breakpoint
alter table shipping_profile enable row level security;
--> statement-breakpoint
alter table shipping_profile force row level security;
--> statement-breakpoint
create policy shipping_profile_owner on shipping_profile to current_user using (true);
--> statement-breakpoint
-- Every basket is weighed by it, whoever fills it; its maker alone writes it.
create policy shipping_profile_read on shipping_profile for select to app_rw, worker using (true);
--> statement-breakpoint
create policy shipping_profile_maker on shipping_profile to app_rw, worker using (
  (select actor_is_system()) or artisan_id = any ((select actor_artisans())::text[])
);
--> statement-breakpoint
create or replace view published.piece as
  select p.id, p.serial, p.artisan_id, p.craft_id, p.state, p.availability, p.lead_days, p.title, p.description,
    p.materials, p.care, p.length_mm, p.width_mm, p.height_mm, p.weight_grams,
    exists (select 1 from variant x where x.piece_id = p.id and x.restriction <> 'none' and x.withdrawn_at is null) as is_restricted,
    p.is_demonstration, coalesce(p.published_at, p.created_at) as published_at,
    p.variation_note, p.maker_role, p.hours_of_work, p.hands, p.option_name, p.safety_warnings, p.hs_heading,
    a.chamber_id, c.region_code, p.made_year,
    greatest(p.lead_days, (select s.ready_days from shipping_profile s where s.id = p.shipping_profile_id)) as ready_days
  from piece p join artisan a on a.id = p.artisan_id and standing_lists(a.state) and a.is_public
    join chamber c on c.id = a.chamber_id
  where p.state in ('published', 'sold');
--> statement-breakpoint
create or replace view published.offer as
  select v.sku, v.piece_id, v.option, v.price_minor, v.currency, v.position,
    case when p.state = 'published' then greatest(s.on_hand - s.held, 0) else 0 end as available,
    coalesce(v.hs_heading, p.hs_heading) as hs_heading, coalesce(v.weight_grams, p.weight_grams) as weight_grams,
    coalesce(v.length_mm, p.length_mm) as length_mm, coalesce(v.width_mm, p.width_mm) as width_mm,
    coalesce(v.height_mm, p.height_mm) as height_mm, v.origin_country, v.restriction,
    coalesce(v.weight_grams, p.weight_grams) + coalesce((select f.packing_grams from shipping_profile f
      join piece o on o.shipping_profile_id = f.id where o.id = v.piece_id), 0) as shipped_grams
  from variant v join stock s on s.sku = v.sku join published.piece p on p.id = v.piece_id
  where v.withdrawn_at is null;
