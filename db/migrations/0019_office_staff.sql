-- Who may give, end and read a role. What the application decides, the database holds against any other statement.
-- A role that was given is ended, never rewritten and never removed: who held what, when, is part of every decision's record.
revoke update, delete on role_grant from app_rw, worker;
--> statement-breakpoint
grant update (ended_at, ended_by) on role_grant to app_rw, worker;
--> statement-breakpoint
revoke update, delete on staff_invitation from app_rw, worker;
--> statement-breakpoint
grant update (token_hash, sealed_token, expires_at, accepted_at, accepted_by, withdrawn_at) on staff_invitation
  to app_rw, worker;
--> statement-breakpoint
-- Every policy of 0011 read here had no WITH CHECK of its own: whoever saw a row could have written one like it, a role for
-- themselves included.
drop policy role_grant_parties on role_grant;
--> statement-breakpoint
create policy role_grant_system on role_grant to app_rw, worker
  using ((select actor_is_system())) with check ((select actor_is_system()));
--> statement-breakpoint
create policy role_grant_seen on role_grant for select to app_rw, worker using (
  user_id = (select actor_setting('user_id'))
  or chamber_id = any ((select actor_chambers())::text[])
  or exists (select 1 from artisan a where a.id = artisan_id and a.chamber_id = any ((select actor_chambers())::text[]))
  or (select actor_is('federation')) or (select actor_is('admin'))
);
--> statement-breakpoint
-- A manager gives and ends the roles of the chamber's other people, never their own.
create policy role_grant_manager_gives on role_grant for insert to app_rw, worker with check (
  chamber_id = any ((select actor_chambers_as('manager'))::text[])
  and user_id <> (select actor_setting('user_id')) and ended_at is null
);
--> statement-breakpoint
create policy role_grant_manager_ends on role_grant for update to app_rw, worker
  using (chamber_id = any ((select actor_chambers_as('manager'))::text[])
    and user_id <> (select actor_setting('user_id')))
  with check (chamber_id = any ((select actor_chambers_as('manager'))::text[])
    and user_id <> (select actor_setting('user_id')));
--> statement-breakpoint
create policy role_grant_national_gives on role_grant for insert to app_rw, worker with check (
  user_id <> (select actor_setting('user_id')) and ended_at is null
  and ((role = 'manager' and ((select actor_is('federation')) or (select actor_is('admin'))))
    or (role in ('federation', 'ministry', 'mda', 'admin') and (select actor_is('admin'))))
);
--> statement-breakpoint
create policy role_grant_national_ends on role_grant for update to app_rw, worker
  using (role in ('federation', 'ministry', 'mda', 'admin') and (select actor_is('admin'))
    and user_id <> (select actor_setting('user_id')))
  with check ((select actor_is('admin')));
--> statement-breakpoint
-- A maker's way into the studio, by those who keep the register of the maker's chamber.
create policy role_grant_workshop_gives on role_grant for insert to app_rw, worker with check (
  role = 'artisan' and ended_at is null and exists (select 1 from artisan a where a.id = artisan_id
    and a.chamber_id = any ((select actor_chambers_as('registrar', 'verifier', 'manager'))::text[]))
);
--> statement-breakpoint
create policy role_grant_workshop_ends on role_grant for update to app_rw, worker
  using (exists (select 1 from artisan a where a.id = artisan_id
    and a.chamber_id = any ((select actor_chambers_as('registrar', 'verifier', 'manager'))::text[])))
  with check (role = 'artisan');
--> statement-breakpoint
-- Whether an open invitation holds this role for whoever is signed in. Asked before the invitation is marked as taken.
create function may_accept(given_role text, at_chamber text, at_annex text) returns boolean
  language sql stable security definer set search_path = public
  begin atomic
    select actor_setting('kind') = 'person' and exists (select 1 from staff_invitation i
      where i.email = actor_setting('email')
        and i.chamber_id is not distinct from at_chamber and i.annex_id is not distinct from at_annex
        and given_role = any (i.roles)
        and i.accepted_at is null and i.withdrawn_at is null and i.expires_at > now());
  end;
--> statement-breakpoint
revoke execute on function may_accept from public;
--> statement-breakpoint
grant execute on function may_accept to app_rw, worker;
--> statement-breakpoint
create policy role_grant_accepted on role_grant for insert to app_rw, worker with check (
  user_id = (select actor_setting('user_id')) and artisan_id is null and ended_at is null
  and may_accept(role, chamber_id, annex_id)
);
--> statement-breakpoint
-- Invitations: who may send one for what is the same line again. The person who got one reads it and answers it.
drop policy staff_invitation_parties on staff_invitation;
--> statement-breakpoint
create policy staff_invitation_system on staff_invitation to app_rw, worker
  using ((select actor_is_system())) with check ((select actor_is_system()));
--> statement-breakpoint
create policy staff_invitation_seen on staff_invitation for select to app_rw, worker using (
  chamber_id = any ((select actor_chambers_as('manager'))::text[])
  or (select actor_is('federation')) or (select actor_is('admin'))
  or email = (select actor_setting('email'))
);
--> statement-breakpoint
-- Whether the actor may invite for these roles there.
create function may_invite(given_roles text[], at_chamber text) returns boolean
  language sql stable parallel safe
  return cardinality(given_roles) > 0 and (
    (at_chamber = any (actor_chambers_as('manager'))
      and given_roles <@ array['registrar', 'verifier', 'curator', 'manager'])
    or (at_chamber is not null and given_roles = array['manager'] and (actor_is('federation') or actor_is('admin')))
    or (at_chamber is null and given_roles <@ array['federation', 'ministry', 'mda', 'admin'] and actor_is('admin')));
--> statement-breakpoint
create policy staff_invitation_sent on staff_invitation for insert to app_rw, worker with check (
  may_invite(roles, chamber_id) and invited_by = (select actor_setting('user_id'))
  and accepted_at is null and accepted_by is null and withdrawn_at is null
);
--> statement-breakpoint
create policy staff_invitation_kept on staff_invitation for update to app_rw, worker
  using (may_invite(roles, chamber_id)) with check (may_invite(roles, chamber_id));
--> statement-breakpoint
create policy staff_invitation_answered on staff_invitation for update to app_rw, worker
  using (email = (select actor_setting('email')) and accepted_at is null and withdrawn_at is null)
  with check (email = (select actor_setting('email')));
--> statement-breakpoint
-- Only its own person answers an invitation, once and within its days; only who may send it keeps it open or takes it back.
-- `accepted_by` is who answered: with `accepted_at` they took the roles, with `withdrawn_at` they declined them.
create function refuse_foreign_answer() returns trigger language plpgsql as $$
declare
  theirs boolean := old.email = actor_setting('email') and actor_setting('kind') = 'person';
  answers boolean := (old.accepted_at, old.accepted_by) is distinct from (new.accepted_at, new.accepted_by);
  renews boolean := (old.token_hash, old.expires_at) is distinct from (new.token_hash, new.expires_at);
begin
  if (old.accepted_at is not null or old.withdrawn_at is not null)
    and (answers or renews or old.withdrawn_at is distinct from new.withdrawn_at) then
    raise exception 'the invitation is over' using errcode = 'check_violation';
  end if;
  if actor_is_system() then return new; end if;
  if answers and not (theirs and old.expires_at > now() and new.accepted_by = actor_setting('user_id')) then
    raise exception 'only its own person answers an invitation' using errcode = 'insufficient_privilege';
  end if;
  if renews and not may_invite(old.roles, old.chamber_id) then
    raise exception 'nobody renews their own invitation' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger staff_invitation_answer before update on staff_invitation
  for each row execute function refuse_foreign_answer();
--> statement-breakpoint
-- What a manager may know of how the chamber's people sign in: whether a second factor is set up, and when they last came.
-- Factors themselves are nobody's but their owner's, so this runs as the owner and answers for the manager's chamber alone.
create function staff_access(at_chamber text)
  returns table (user_id text, has_second_factor boolean, last_seen timestamptz)
  language sql stable security definer set search_path = public
  begin atomic
    select g.user_id,
      exists (select 1 from passkey p where p.user_id = g.user_id)
        or exists (select 1 from totp t where t.user_id = g.user_id and t.confirmed_at is not null),
      (select max(greatest(s.created_at, s.second_factor_at)) from session s where s.user_id = g.user_id)
    from (select distinct r.user_id from role_grant r where r.chamber_id = at_chamber and r.ended_at is null) g
    where at_chamber = any (actor_chambers_as('manager'));
  end;
--> statement-breakpoint
revoke execute on function staff_access from public;
--> statement-breakpoint
grant execute on function staff_access to app_rw, worker;
--> statement-breakpoint
create index staff_invitation_email on staff_invitation (email) where accepted_at is null and withdrawn_at is null;
--> statement-breakpoint
-- The view told anyone which numbers are suspended or struck off. Its readers (the public look-up by name, the federation's
-- search for members of a national body) ask for registrations in force alone.
create or replace view published.registration as
  select a.id, a.registry_number, a.chamber_id, c.name as chamber_name, a.kind, a.state, a.state_since, a.valid_until,
    a.verified_at, a.is_public, a.is_demonstration,
    case when a.is_public then a.name end as name,
    case when a.is_public then a.town end as town
  from artisan a join chamber c on c.id = a.chamber_id
  where a.registry_number is not null and standing_lists(a.state);
