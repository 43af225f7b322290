-- What a price shown to the public is made of, beside the quotes: the commission, and when a piece left.

-- A quote is never changed. A mistake is mended by recording the day again: the later record of a day holds.
alter table exchange_quote drop constraint exchange_quote_day;
--> statement-breakpoint
drop index exchange_quote_newest;
--> statement-breakpoint
create index exchange_quote_newest on exchange_quote using btree (currency, valid_from, recorded_at);
--> statement-breakpoint
create trigger exchange_quote_append_only before update or delete or truncate on exchange_quote
  for each statement execute function refuse_change();
--> statement-breakpoint
create or replace view published.exchange_quote as
  select distinct on (q.currency) q.currency, q.per_dirham, q.valid_from, q.round_to_minor, q.source, q.is_demonstration
  from exchange_quote q where q.valid_from <= (now() at time zone 'Africa/Casablanca')::date
  order by q.currency, q.valid_from desc, q.recorded_at desc, q.id desc;
--> statement-breakpoint
create view published.commission as
  select c.valid_from, c.basis_points, c.source from commission_rate c
  where c.valid_from <= (now() at time zone 'Africa/Casablanca')::date
  order by c.valid_from desc limit 1;
--> statement-breakpoint
create index checkout_line_piece on checkout_line using btree (piece_id);
--> statement-breakpoint
-- The day a one-off left: by a paid checkout, or by its maker's word. Nothing of the buyer.
create view published.sold_piece as
  select p.id as piece_id, coalesce(
      (select max(c.paid_at) from checkout_line l join checkout c on c.id = l.checkout_id
        where l.piece_id = p.id and c.paid_at is not null),
      (select max(h.created_at) from piece_change h where h.piece_id = p.id and h.kind = 'sold')
    ) as sold_at
  from published.piece p where p.state = 'sold';
--> statement-breakpoint
grant select on published.commission, published.sold_piece to public_reader, app_rw, worker;
