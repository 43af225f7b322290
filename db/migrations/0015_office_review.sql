-- The review of files: one open proposal and one decision a round, and officers who said that they are too close to a file.
-- What was decided, the latest first.
create index application_decided on application (chamber_id, updated_at desc, id desc)
  where state in ('approved', 'refused');
--> statement-breakpoint
create unique index decision_one_open on decision (application_id) where final_at is null and declined_at is null;
--> statement-breakpoint
create unique index decision_one_final on decision (application_id, round) where final_at is not null;
--> statement-breakpoint
create index conflict_officer on conflict (user_id);
--> statement-breakpoint
-- Files the actor said to be too close to. It runs as the owner, because the rows of a file hang on it: asked as the actor it
-- would ask itself.
create function actor_conflicts() returns text[]
  language sql stable security definer set search_path = public
  begin atomic
    select coalesce(array_agg(c.application_id), '{}') from conflict c where c.user_id = actor_setting('user_id');
  end;
--> statement-breakpoint
revoke execute on function actor_conflicts from public;
--> statement-breakpoint
grant execute on function actor_conflicts to app_rw, worker;
--> statement-breakpoint
-- Whoever declared a conflict is out of the file: restrictive, so that no other policy lets them in. An officer's own
-- application stays theirs as an applicant.
create policy application_conflict on application as restrictive to app_rw, worker using (
  not (id = any ((select actor_conflicts())::text[])) or applicant_user_id = (select actor_setting('user_id'))
);
--> statement-breakpoint
create policy document_conflict on document as restrictive to app_rw, worker using (
  application_id is null
  or not (application_id = any ((select actor_conflicts())::text[]))
  -- Of somebody who is registered meanwhile the card needs the portrait; papers stay closed.
  or (artisan_id is not null and kind in ('portrait', 'workshop', 'hands', 'piece'))
  or (visit_id is null and exists (select 1 from application a
    where a.id = application_id and a.applicant_user_id = (select actor_setting('user_id'))))
);
--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['application_event', 'review_check', 'decision', 'site_visit'] loop
    execute format('create policy %I on %I as restrictive to app_rw, worker using (
      application_id is null
      or not (application_id = any ((select actor_conflicts())::text[]))
      or exists (select 1 from application a where a.id = application_id))', t || '_conflict', t);
  end loop;
end $$;
