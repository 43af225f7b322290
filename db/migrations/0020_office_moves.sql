-- Appeals, visits, and moves between chambers.
-- Nobody judges an appeal in a file they had a hand in: their own, one they filled in, decided on, or are too close to.
create function refuse_partial_appeal() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  if new.decided_by is null then return new; end if;
  if exists (select 1 from application a where a.id = new.application_id
      and new.decided_by in (a.applicant_user_id, a.assisted_by))
    or exists (select 1 from decision d where d.application_id = new.application_id
      and new.decided_by in (d.first_by, d.second_by))
    or exists (select 1 from conflict c where c.application_id = new.application_id and c.user_id = new.decided_by)
    or exists (select 1 from appeal p where p.application_id = new.application_id and p.id <> new.id
      and p.decided_by = new.decided_by) then
    raise exception 'somebody who had a hand in the file judges an appeal' using errcode = 'check_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger appeal_impartial before insert or update on appeal
  for each row execute function refuse_partial_appeal();
--> statement-breakpoint
create index appeal_open on appeal (chamber_id, due_at) where decided_at is null;
--> statement-breakpoint
-- Papers are shown to the federation while it judges, and not afterwards. Restrictive, so that it narrows whatever else allows.
create policy document_judged on document as restrictive to app_rw, worker using (
  (select actor_is_system())
  or not (select actor_is('federation'))
  or chamber_id = any ((select actor_chambers_as('registrar', 'verifier', 'manager'))::text[])
  or artisan_id = any ((select actor_artisans())::text[])
  or exists (select 1 from application a where a.id = application_id
    and a.applicant_user_id = (select actor_setting('user_id')))
  or exists (select 1 from appeal p where p.application_id = document.application_id
    and p.level = 'federation' and p.decided_at is null)
);
--> statement-breakpoint
-- What an officer photographed on a visit is for officers, also once the file has become a registration.
create policy document_of_visit on document as restrictive to app_rw, worker using (
  visit_id is null
  or (select actor_is_system())
  or chamber_id = any ((select actor_chambers_as('registrar', 'verifier', 'manager'))::text[])
);
--> statement-breakpoint
alter table transfer
  add column province_code text constraint transfer_province_code_province_code_fk references province (code),
  add column town jsonb,
  add column agreed_how text;
--> statement-breakpoint
create unique index transfer_file_asked on transfer (application_id) where state = 'requested';
--> statement-breakpoint
create unique index transfer_maker_asked on transfer (artisan_id) where state = 'requested';
--> statement-breakpoint
-- What the two chambers of a move see of the person in it: no more than a name, a craft and a town, and the name only while it
-- concerns them. Papers come with the move and not before.
create function transfer_subject(moving text)
  returns table (number text, name jsonb, kind text, town jsonb, crafts jsonb)
  language sql stable security definer set search_path = public
  begin atomic
    with seen as (
      select t.*, (
        actor_is_system()
        or (t.state = 'requested' and (t.chamber_id = any (actor_chambers_as('registrar', 'verifier', 'manager'))
          or t.to_chamber_id = any (actor_chambers_as('registrar', 'verifier', 'manager'))))
        or (t.state = 'accepted' and t.to_chamber_id = any (actor_chambers_as('registrar', 'verifier', 'manager')))
        or (t.state in ('declined', 'cancelled')
          and t.chamber_id = any (actor_chambers_as('registrar', 'verifier', 'manager')))) as is_named
      from transfer t
      where t.id = moving and (actor_is_system()
        or t.chamber_id = any (actor_chambers_as('registrar', 'verifier', 'manager'))
        or t.to_chamber_id = any (actor_chambers_as('registrar', 'verifier', 'manager')))
    )
    select coalesce(f.number, m.registry_number), case when s.is_named then coalesce(f.organisation_name, f.name, m.name) end,
      coalesce(f.kind, m.kind), case when s.is_named then coalesce(f.town, m.town) end,
      case when s.is_named then coalesce(
        (select jsonb_agg(c.name order by c.key) from application_craft ac join craft c on c.id = ac.craft_id
          where ac.application_id = f.id),
        (select jsonb_agg(c.name order by c.key) from artisan_craft ac join craft c on c.id = ac.craft_id
          where ac.artisan_id = m.id)) end
    from seen s left join application f on f.id = s.application_id left join artisan m on m.id = s.artisan_id;
  end;
--> statement-breakpoint
revoke execute on function transfer_subject from public;
--> statement-breakpoint
grant execute on function transfer_subject to app_rw, worker;
--> statement-breakpoint
-- Accepts a move and carries everything that belongs to the person over, as the owner: between two chambers no officer may write.
-- It checks for itself who accepts, that the move still waits, and that its subject stands where it was asked for. Keyed hashes of
-- identity numbers are emptied: their keys are not in the database, and the caller writes them anew. What is append-only, and what
-- officers wrote for each other, stays with the chamber it happened at. Answers moved, decided, or gone.
create function move_between_chambers(moving text, moment timestamptz, due timestamptz) returns text
  language plpgsql security definer set search_path = public as $$
declare
  t record;
  files text[];
begin
  select * into t from transfer where id = moving
    and to_chamber_id = any (actor_chambers_as('registrar', 'manager')) for update;
  if not found or t.state <> 'requested' then return 'decided'; end if;
  if t.application_id is not null then
    perform 1 from application a where a.id = t.application_id and a.chamber_id = t.chamber_id
      and a.state in ('submitted', 'under_review', 'completion_requested') for update;
    if not found then return 'gone'; end if;
    files := array[t.application_id];
    update application a set state = 'submitted', reviewer_id = null, round = a.round + 1, due_at = due
      where a.id = t.application_id;
  else
    perform 1 from artisan a where a.id = t.artisan_id and a.chamber_id = t.chamber_id and a.state <> 'struck_off' for update;
    if not found then return 'gone'; end if;
    files := coalesce((select array_agg(a.id) from application a
      where a.artisan_id = t.artisan_id and a.chamber_id = t.chamber_id), '{}');
    update artisan a set chamber_id = t.to_chamber_id, town = coalesce(t.town, a.town),
      province_code = coalesce(t.province_code, a.province_code) where a.id = t.artisan_id;
    update artisan_contact set chamber_id = t.to_chamber_id, phone_index = null, cin_index = null
      where artisan_id = t.artisan_id;
    update card_reminder set chamber_id = t.to_chamber_id
      where card_id in (select k.id from card k where k.artisan_id = t.artisan_id);
    update card set chamber_id = t.to_chamber_id where artisan_id = t.artisan_id;
    update health_cover set chamber_id = t.to_chamber_id where artisan_id = t.artisan_id;
    -- A change that waits for its day is the receiving chamber's to call off.
    update standing_change set chamber_id = t.to_chamber_id
      where artisan_id = t.artisan_id and applied_at is null and cancelled_at is null;
  end if;
  update application a set chamber_id = t.to_chamber_id, annex_id = null, phone_index = null, cin_index = null,
      town = coalesce(t.town, a.town), province_code = coalesce(t.province_code, a.province_code),
      sealed_address = null, updated_at = moment
    where a.id = any (files);
  update document set chamber_id = t.to_chamber_id where application_id = any (files) or artisan_id = t.artisan_id;
  update consent set chamber_id = t.to_chamber_id where application_id = any (files) or artisan_id = t.artisan_id;
  update site_visit set chamber_id = t.to_chamber_id where application_id = any (files) or artisan_id = t.artisan_id;
  update identity_index set chamber_id = t.to_chamber_id where subject_id = any (files) or subject_id = t.artisan_id;
  if t.application_id is not null then
    insert into application_event (application_id, chamber_id, kind, state, at, actor_id, is_public)
      values (t.application_id, t.chamber_id, 'transferred', 'submitted', moment, actor_setting('user_id'), true);
  end if;
  update transfer set state = 'accepted', decided_by = actor_setting('user_id'), decided_at = moment where id = t.id;
  return 'moved';
end $$;
--> statement-breakpoint
revoke execute on function move_between_chambers from public;
--> statement-breakpoint
grant execute on function move_between_chambers to app_rw;
--> statement-breakpoint
-- What stayed behind is read, and only read, by the chamber that now holds the maker.
create policy standing_change_follows on standing_change for select to app_rw, worker using (
  exists (select 1 from artisan a where a.id = artisan_id
    and a.chamber_id = any ((select actor_chambers_as('registrar', 'verifier', 'manager'))::text[]))
);
--> statement-breakpoint
create policy activity_record_follows on activity_record for select to app_rw, worker using (
  exists (select 1 from artisan a where a.id = artisan_id
    and a.chamber_id = any ((select actor_chambers_as('registrar', 'verifier', 'manager'))::text[]))
);
--> statement-breakpoint
create policy attestation_follows on attestation for select to app_rw, worker using (
  exists (select 1 from artisan a where a.id = artisan_id
    and a.chamber_id = any ((select actor_chambers_as('registrar', 'verifier', 'manager'))::text[]))
  or exists (select 1 from application a where a.id = application_id
    and a.chamber_id = any ((select actor_chambers_as('registrar', 'verifier', 'manager'))::text[]))
);
--> statement-breakpoint
create index site_visit_agenda on site_visit (chamber_id, planned_for) where cancelled_at is null;
--> statement-breakpoint
-- When somebody comes, for whoever is visited. What officers find is not told by it.
create function planned_visit(file text) returns timestamptz
  language sql stable security definer set search_path = public
  begin atomic
    select v.planned_for from site_visit v join application a on a.id = v.application_id
    where a.id = file and a.applicant_user_id = actor_setting('user_id') and a.state = 'visit_planned'
      and v.done_at is null and v.cancelled_at is null
    order by v.planned_for limit 1;
  end;
--> statement-breakpoint
revoke execute on function planned_visit from public;
--> statement-breakpoint
grant execute on function planned_visit to app_rw, worker;
