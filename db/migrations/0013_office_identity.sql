-- Every office somebody holds, in whatever chamber: who may reset a second factor depends on all of them, and a manager
-- sees those of their own chamber only. Code decides on the answer before anybody is told anything (features/identity/policy.ts).
create function offices_of(person text) returns json
  language sql stable security definer set search_path = public
  begin atomic
    select coalesce(json_agg(json_build_object('role', g.role, 'chamberId', g.chamber_id) order by g.created_at, g.id), '[]')
      from role_grant g where g.user_id = person and g.ended_at is null and g.role <> 'artisan';
  end;
--> statement-breakpoint
revoke execute on function offices_of from public;
--> statement-breakpoint
grant execute on function offices_of to app_rw;
--> statement-breakpoint
-- Takes every second factor and every session from a person. Those rows are the person's alone, so it runs as the owner; it
-- checks nothing, and one command calls it after its policy. Answers how many ways of proving there were.
create function forget_second_factor(person text) returns integer
  language plpgsql security definer set search_path = public as $$
declare ways integer;
begin
  with gone_keys as (delete from passkey where user_id = person returning 1),
    gone_app as (delete from totp where user_id = person and confirmed_at is not null returning 1)
    select (select count(*) from gone_keys) + (select count(*) from gone_app) into ways;
  delete from recovery_code where user_id = person;
  delete from session where user_id = person;
  return ways;
end $$;
--> statement-breakpoint
revoke execute on function forget_second_factor from public;
--> statement-breakpoint
grant execute on function forget_second_factor to app_rw;
