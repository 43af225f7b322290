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
