-- The application: whom a draft belongs to, offers of a file to its person, rules that anyone may read, bytes that are gone.
alter table application add column account_email text;
--> statement-breakpoint
alter table document add column removed_at timestamptz;
--> statement-breakpoint
create index application_draft on application (updated_at) where state = 'draft';
--> statement-breakpoint
create index application_offer on application (account_email)
  where account_email is not null and applicant_user_id is null;
--> statement-breakpoint
create index document_left_over on document (shredded_at) where shredded_at is not null and removed_at is null;
--> statement-breakpoint
-- What somebody types before they have sent it is theirs alone; the chamber sees a file once it was sent, or when one of its
-- own people fills it in.
alter policy application_parties on application using (
  (select actor_is_system())
  or applicant_user_id = (select actor_setting('user_id'))
  or (chamber_id = any ((select actor_chambers_as('registrar', 'verifier', 'manager'))::text[])
    and (submitted_at is not null or assisted_by is not null or state not in ('draft', 'withdrawn')))
);
--> statement-breakpoint
alter policy document_parties on document using (
  (select actor_is_system())
  or (chamber_id = any ((select actor_chambers_as('registrar', 'verifier', 'manager'))::text[])
    and (application_id is null or artisan_id is not null
      or exists (select 1 from application a where a.id = application_id)))
  or (visit_id is null and exists (select 1 from application a where a.id = application_id))
);
--> statement-breakpoint
alter policy consent_parties on consent using (
  (select actor_is_system())
  or (chamber_id = any ((select actor_chambers_as('registrar', 'verifier', 'manager'))::text[])
    and (application_id is null or artisan_id is not null))
  or exists (select 1 from application a where a.id = application_id)
);
--> statement-breakpoint
-- The dated rules an applicant goes by, with where they stand.
create view published.application_rule as
  select r.key, r.value, r.effective_from, r.source, r.evidence
  from dated_rule r
  where r.key like 'kind.%' or r.key in ('review.days', 'documents.retention');
--> statement-breakpoint
grant select on published.application_rule to public_reader, app_rw, worker;
--> statement-breakpoint
-- Files an officer filled in for somebody and offered to their address. Who signs in with it learns that there is one and
-- where, nothing of what is in it.
create function application_offers() returns table (id text, chamber_id text, chamber_name jsonb, opened_at timestamptz)
  language sql stable security definer set search_path = public
  begin atomic
    select a.id, a.chamber_id, c.name, a.created_at
    from application a join chamber c on c.id = a.chamber_id
    where a.account_email = actor_setting('email') and a.applicant_user_id is null and a.state <> 'withdrawn'
    order by a.created_at, a.id;
  end;
--> statement-breakpoint
revoke execute on function application_offers from public;
--> statement-breakpoint
grant execute on function application_offers to app_rw, worker;
--> statement-breakpoint
-- Takes an offered file: the person signed in with the address it was offered to, and knows the telephone number in it. When
-- it has become a registration meanwhile, they get their way into the studio.
create function take_application(file text, phone_hash text, grant_id text) returns boolean
  language plpgsql security definer set search_path = public as $$
declare taken record;
begin
  update application a set applicant_user_id = actor_setting('user_id'), account_email = null, updated_at = now()
    where a.id = file and a.account_email = actor_setting('email') and a.applicant_user_id is null
      and a.phone_index = phone_hash and a.state <> 'withdrawn' and actor_setting('kind') = 'person'
    returning a.artisan_id into taken;
  if not found then return false; end if;
  if taken.artisan_id is not null then
    insert into role_grant (id, user_id, role, artisan_id)
      values (grant_id, actor_setting('user_id'), 'artisan', taken.artisan_id) on conflict do nothing;
  end if;
  return true;
end $$;
--> statement-breakpoint
revoke execute on function take_application from public;
--> statement-breakpoint
grant execute on function take_application to app_rw, worker;
--> statement-breakpoint
create function decline_application(file text) returns boolean
  language plpgsql security definer set search_path = public as $$
begin
  update application a set account_email = null, updated_at = now()
    where a.id = file and a.account_email = actor_setting('email') and a.applicant_user_id is null
      and actor_setting('kind') = 'person';
  return found;
end $$;
--> statement-breakpoint
revoke execute on function decline_application from public;
--> statement-breakpoint
grant execute on function decline_application to app_rw, worker;
--> statement-breakpoint
-- A file that was withdrawn is no longer compared with anybody's.
create function forget_identity(file text) returns void
  language plpgsql security definer set search_path = public as $$
begin
  delete from identity_index i where i.subject_id = file
    and exists (select 1 from application a where a.id = file and a.state = 'withdrawn');
end $$;
--> statement-breakpoint
revoke execute on function forget_identity from public;
--> statement-breakpoint
grant execute on function forget_identity to app_rw, worker;
