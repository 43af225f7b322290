-- Who may touch what in a chamber's office. Grants first: the default of 0001 covered the tables of that day only.
grant select, insert, update, delete on all tables in schema public to app_rw, worker;
--> statement-breakpoint
revoke update, delete on journal, journal_line, unmatched_receipt, order_event, log_entry from app_rw, worker;
--> statement-breakpoint
revoke insert, update, delete on audit, audit_head from app_rw, worker;
--> statement-breakpoint
revoke update, delete on log_node, log_checkpoint, dated_rule, application_event, attestation, activity_record
  from app_rw, worker;
--> statement-breakpoint
revoke delete on status_list, credential, issuer_key, standing_change, site_visit, decision, conflict, appeal, transfer,
  registry_import, card, cover_exchange, duplicate_case, document, consent from app_rw, worker;
--> statement-breakpoint
revoke all on state_transition from app_rw, worker;
--> statement-breakpoint
grant select on state_transition to app_rw, worker;
--> statement-breakpoint
-- The actor's offices are `role:chamber` pairs; national roles stand by themselves.
create function actor_chambers() returns text[]
  language sql stable parallel safe
  return coalesce((select array_agg(distinct split_part(pair, ':', 2))
    from unnest(string_to_array(actor_setting('staff'), ',')) pair), '{}');
--> statement-breakpoint
create function actor_chambers_as(variadic roles text[]) returns text[]
  language sql stable parallel safe
  return coalesce((select array_agg(distinct split_part(pair, ':', 2))
    from unnest(string_to_array(actor_setting('staff'), ',')) pair where split_part(pair, ':', 1) = any (roles)), '{}');
--> statement-breakpoint
create function actor_is(role text) returns boolean
  language sql stable parallel safe
  return role = any (coalesce(string_to_array(actor_setting('roles'), ','), '{}'));
--> statement-breakpoint
-- Where a maker is shown and may sell: the same line stands in features/register/domain/standing.ts.
create function standing_lists(state text) returns boolean
  language sql immutable parallel safe
  return state in ('registered', 'reinstated');
--> statement-breakpoint
-- Forced, so that the owner is bound too; the owner's own policy lets its views and functions see every row.
do $$
declare t text;
begin
  foreach t in array array[
    'artisan', 'artisan_contact', 'role_grant', 'staff_invitation', 'passkey', 'passkey_challenge', 'totp', 'recovery_code',
    'consent', 'document', 'application', 'application_craft', 'application_event', 'review_check', 'site_visit', 'decision',
    'conflict', 'appeal', 'transfer', 'standing_change', 'attestation', 'registry_record', 'registry_import',
    'registry_import_problem', 'activity_record', 'identity_index', 'duplicate_case', 'card', 'card_reminder',
    'health_cover', 'cover_exchange', 'cover_count', 'craft_body', 'craft_body_member', 'craft_body_office'
  ] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I to current_user using (true)', t || '_owner', t);
  end loop;
end $$;
--> statement-breakpoint
-- What belongs to a chamber alone: its own people, by their roles, and the product.
do $$
declare t text;
begin
  foreach t in array array['attestation', 'registry_record', 'registry_import', 'registry_import_problem'] loop
    execute format('create policy %I on %I to app_rw, worker using (
      (select actor_is_system())
      or chamber_id = any ((select actor_chambers_as(''registrar'', ''verifier'', ''manager''))::text[]))', t || '_chamber', t);
  end loop;
  foreach t in array array['health_cover', 'cover_exchange'] loop
    execute format('create policy %I on %I to app_rw, worker using (
      (select actor_is_system())
      or chamber_id = any ((select actor_chambers_as(''registrar'', ''manager''))::text[]))', t || '_chamber', t);
  end loop;
  foreach t in array array['standing_change', 'card', 'card_reminder', 'activity_record'] loop
    execute format('create policy %I on %I to app_rw, worker using (
      (select actor_is_system()) or chamber_id = any ((select actor_chambers())::text[]))', t || '_chamber', t);
  end loop;
end $$;
--> statement-breakpoint
-- Makers see what is kept on them.
do $$
declare t text;
begin
  foreach t in array array['standing_change', 'card', 'activity_record', 'health_cover', 'consent', 'document',
    'craft_body_member'] loop
    execute format('create policy %I on %I to app_rw, worker using (
      artisan_id = any ((select actor_artisans())::text[]))', t || '_maker', t);
  end loop;
end $$;
--> statement-breakpoint
create policy artisan_shown on artisan for select to app_rw, worker using (standing_lists(state) and is_public);
--> statement-breakpoint
create policy artisan_parties on artisan to app_rw, worker using (
  (select actor_is_system())
  or id = any ((select actor_artisans())::text[])
  or chamber_id = any ((select actor_chambers())::text[])
);
--> statement-breakpoint
-- A buyer's order names its maker, whatever became of the maker since.
create policy artisan_of_order on artisan for select to app_rw, worker using (
  exists (select 1 from artisan_order o where o.artisan_id = artisan.id)
);
--> statement-breakpoint
create policy artisan_contact_parties on artisan_contact to app_rw, worker using (
  (select actor_is_system())
  or artisan_id = any ((select actor_artisans())::text[])
  or chamber_id = any ((select actor_chambers_as('registrar', 'verifier', 'manager'))::text[])
);
--> statement-breakpoint
-- Federation and administration name a chamber's first manager; from then on its manager does.
create policy role_grant_parties on role_grant to app_rw, worker using (
  (select actor_is_system())
  or user_id = (select actor_setting('user_id'))
  or chamber_id = any ((select actor_chambers())::text[])
  or exists (select 1 from artisan a where a.id = artisan_id and a.chamber_id = any ((select actor_chambers())::text[]))
  or (select actor_is('federation')) or (select actor_is('admin'))
);
--> statement-breakpoint
create policy staff_invitation_parties on staff_invitation to app_rw, worker using (
  (select actor_is_system())
  or chamber_id = any ((select actor_chambers_as('manager'))::text[])
  or (select actor_is('federation')) or (select actor_is('admin'))
  or email = (select actor_setting('email'))
);
--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['passkey', 'passkey_challenge', 'totp', 'recovery_code'] loop
    execute format('create policy %I on %I to app_rw, worker using (
      (select actor_is_system()) or user_id = (select actor_setting(''user_id'')))', t || '_person', t);
  end loop;
end $$;
--> statement-breakpoint
create policy application_parties on application to app_rw, worker using (
  (select actor_is_system())
  or applicant_user_id = (select actor_setting('user_id'))
  or chamber_id = any ((select actor_chambers_as('registrar', 'verifier', 'manager'))::text[])
);
--> statement-breakpoint
create policy appeal_parties on appeal to app_rw, worker using (
  (select actor_is_system())
  or chamber_id = any ((select actor_chambers_as('registrar', 'verifier', 'manager'))::text[])
  or (level = 'federation' and (select actor_is('federation')))
  or filed_by = (select actor_setting('user_id'))
);
--> statement-breakpoint
-- The federation reads a file only while it judges it, or once it has.
create policy application_appealed on application to app_rw, worker using (
  (select actor_is('federation'))
  and exists (select 1 from appeal a where a.application_id = application.id and a.level = 'federation')
);
--> statement-breakpoint
create policy application_craft_parties on application_craft to app_rw, worker using (
  (select actor_is_system()) or exists (select 1 from application a where a.id = application_id)
);
--> statement-breakpoint
create policy application_event_chamber on application_event to app_rw, worker using (
  (select actor_is_system())
  or chamber_id = any ((select actor_chambers_as('registrar', 'verifier', 'manager'))::text[])
  or ((is_public or (select actor_is('federation')))
    and exists (select 1 from application a where a.id = application_id))
);
--> statement-breakpoint
-- What officers write for each other; the applicant is told what comes of it.
do $$
declare t text;
begin
  foreach t in array array['review_check', 'decision', 'conflict'] loop
    execute format('create policy %I on %I to app_rw, worker using (
      (select actor_is_system())
      or chamber_id = any ((select actor_chambers_as(''registrar'', ''verifier'', ''manager''))::text[])
      or ((select actor_is(''federation'')) and exists (select 1 from application a where a.id = application_id)))',
      t || '_chamber', t);
  end loop;
end $$;
--> statement-breakpoint
create policy site_visit_chamber on site_visit to app_rw, worker using (
  (select actor_is_system())
  or chamber_id = any ((select actor_chambers_as('registrar', 'verifier', 'manager'))::text[])
  or ((select actor_is('federation')) and exists (select 1 from application a where a.id = application_id))
);
--> statement-breakpoint
create policy document_parties on document to app_rw, worker using (
  (select actor_is_system())
  or chamber_id = any ((select actor_chambers_as('registrar', 'verifier', 'manager'))::text[])
  or (visit_id is null and exists (select 1 from application a where a.id = application_id))
);
--> statement-breakpoint
create policy consent_parties on consent to app_rw, worker using (
  (select actor_is_system())
  or chamber_id = any ((select actor_chambers_as('registrar', 'verifier', 'manager'))::text[])
  or exists (select 1 from application a where a.id = application_id)
);
--> statement-breakpoint
-- Both chambers see a move; neither sees the other's files by it.
create policy transfer_parties on transfer to app_rw, worker using (
  (select actor_is_system())
  or chamber_id = any ((select actor_chambers_as('registrar', 'verifier', 'manager'))::text[])
  or to_chamber_id = any ((select actor_chambers_as('registrar', 'verifier', 'manager'))::text[])
  or exists (select 1 from application a where a.id = application_id)
  or artisan_id = any ((select actor_artisans())::text[])
);
--> statement-breakpoint
create policy identity_index_system on identity_index to app_rw, worker using ((select actor_is_system()));
--> statement-breakpoint
create policy duplicate_case_federation on duplicate_case to app_rw, worker using (
  (select actor_is_system()) or (select actor_is('federation'))
);
--> statement-breakpoint
create policy cover_count_readers on cover_count for select to app_rw, worker using (
  (select actor_is('ministry')) or (select actor_is('federation')) or scope = any ((select actor_chambers())::text[])
);
--> statement-breakpoint
create policy cover_count_system on cover_count to app_rw, worker using ((select actor_is_system()));
--> statement-breakpoint
create policy craft_body_parties on craft_body to app_rw, worker using (
  (select actor_is_system())
  or chamber_id = any ((select actor_chambers())::text[])
  or (select actor_is('federation'))
);
--> statement-breakpoint
create policy craft_body_national on craft_body for select to app_rw, worker using (
  chamber_id is null and cardinality((select actor_chambers())::text[]) > 0
);
--> statement-breakpoint
create policy craft_body_own on craft_body for select to app_rw, worker using (
  exists (select 1 from craft_body_member m where m.body_id = craft_body.id
    and m.artisan_id = any ((select actor_artisans())::text[]))
);
--> statement-breakpoint
create policy craft_body_member_parties on craft_body_member to app_rw, worker using (
  (select actor_is_system())
  or chamber_id = any ((select actor_chambers())::text[])
  or (chamber_id is null and (select actor_is('federation')))
);
--> statement-breakpoint
create policy craft_body_office_parties on craft_body_office to app_rw, worker using (
  (select actor_is_system())
  or chamber_id = any ((select actor_chambers())::text[])
  or (chamber_id is null and (select actor_is('federation')))
  or exists (select 1 from craft_body_member m where m.id = member_id)
);
--> statement-breakpoint
-- Whose session a token opens. The one read that comes before anybody is known, so it runs as the owner and answers for
-- one token only.
create function session_person(token_hash text, moment timestamptz)
  returns table (user_id text, email text, name text, email_verified timestamptz, locale text, created_at timestamptz,
    expires timestamptz, second_factor_at timestamptz, has_second_factor boolean, grants json)
  language sql stable security definer set search_path = public
  begin atomic
    select u.id, u.email, u.name, u.email_verified, u.locale, s.created_at, s.expires, s.second_factor_at,
      exists (select 1 from passkey p where p.user_id = u.id)
        or exists (select 1 from totp t where t.user_id = u.id and t.confirmed_at is not null),
      coalesce((select json_agg(json_build_object('role', g.role, 'artisanId', g.artisan_id, 'chamberId', g.chamber_id)
        order by g.created_at, g.id) from role_grant g where g.user_id = u.id and g.ended_at is null), '[]')
    from session s join "user" u on u.id = s.user_id
    where s.session_token = token_hash and s.expires > moment;
  end;
--> statement-breakpoint
revoke execute on function session_person from public;
--> statement-breakpoint
grant execute on function session_person to app_rw, worker;
--> statement-breakpoint
-- Notes that a value was given for a file, and opens a case when another chamber knows it too. It answers nothing, so an
-- officer cannot ask it whether somebody exists elsewhere.
create function note_identity(index_kind text, index_hash text, subject text, chamber text, case_id text) returns void
  language plpgsql security definer set search_path = public as $$
begin
  delete from identity_index i where i.kind = index_kind and i.subject_id = subject;
  insert into identity_index (kind, hash, subject_id, chamber_id)
    values (index_kind, index_hash, subject, chamber) on conflict do nothing;
  insert into duplicate_case (id, kind, first_subject, first_chamber_id, second_subject, second_chamber_id, found_at)
    select case_id, index_kind, i.subject_id, i.chamber_id, subject, chamber, now()
    from identity_index i
    where i.kind = index_kind and i.hash = index_hash and i.chamber_id <> chamber
    order by i.created_at limit 1
    on conflict do nothing;
end $$;
--> statement-breakpoint
revoke execute on function note_identity from public;
--> statement-breakpoint
grant execute on function note_identity to app_rw, worker;
--> statement-breakpoint
insert into state_transition (aggregate, from_state, to_state) values
  ('application', 'draft', 'submitted'),
  ('application', 'draft', 'withdrawn'),
  ('application', 'submitted', 'under_review'),
  ('application', 'submitted', 'withdrawn'),
  ('application', 'under_review', 'submitted'),
  ('application', 'under_review', 'completion_requested'),
  ('application', 'under_review', 'visit_planned'),
  ('application', 'under_review', 'approved'),
  ('application', 'under_review', 'refused'),
  ('application', 'under_review', 'withdrawn'),
  ('application', 'completion_requested', 'under_review'),
  ('application', 'completion_requested', 'submitted'),
  ('application', 'completion_requested', 'withdrawn'),
  ('application', 'visit_planned', 'under_review'),
  ('application', 'visit_planned', 'withdrawn'),
  ('application', 'refused', 'appealed'),
  ('application', 'appealed', 'refused'),
  ('application', 'appealed', 'under_review'),
  ('artisan', 'registered', 'suspended'),
  ('artisan', 'registered', 'expired'),
  ('artisan', 'registered', 'struck_off'),
  ('artisan', 'suspended', 'reinstated'),
  ('artisan', 'suspended', 'struck_off'),
  ('artisan', 'expired', 'reinstated'),
  ('artisan', 'expired', 'suspended'),
  ('artisan', 'expired', 'struck_off'),
  ('artisan', 'reinstated', 'suspended'),
  ('artisan', 'reinstated', 'expired'),
  ('artisan', 'reinstated', 'struck_off'),
  ('card', 'active', 'lost'),
  ('card', 'active', 'replaced'),
  ('card', 'active', 'revoked'),
  ('card', 'lost', 'replaced'),
  ('card', 'lost', 'revoked'),
  ('transfer', 'requested', 'accepted'),
  ('transfer', 'requested', 'declined'),
  ('transfer', 'requested', 'cancelled'),
  ('registry_import', 'previewed', 'running'),
  ('registry_import', 'previewed', 'abandoned'),
  ('registry_import', 'running', 'done'),
  ('registry_import', 'running', 'failed'),
  ('registry_import', 'failed', 'running'),
  ('craft_body', 'forming', 'active'),
  ('craft_body', 'forming', 'dissolved'),
  ('craft_body', 'active', 'dissolved');
--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['application', 'artisan', 'card', 'transfer', 'registry_import', 'craft_body'] loop
    execute format('create trigger %I before update of state on %I
      for each row execute function refuse_unlisted_transition()', t || '_transition', t);
  end loop;
  foreach t in array array['dated_rule', 'application_event', 'attestation', 'activity_record'] loop
    execute format('create trigger %I before update or delete or truncate on %I
      for each statement execute function refuse_change()', t || '_append_only', t);
  end loop;
end $$;
--> statement-breakpoint
-- Nobody decides on a file they are close to, and nobody decides alone what they brought in themselves.
create function refuse_partial_decision() returns trigger
  language plpgsql security definer set search_path = public as $$
declare officer text;
begin
  foreach officer in array array[new.first_by, new.second_by] loop
    if officer is null then continue; end if;
    if exists (select 1 from conflict c where c.application_id = new.application_id and c.user_id = officer) then
      raise exception 'an officer with a declared conflict decides' using errcode = 'check_violation';
    end if;
    if exists (select 1 from application a where a.id = new.application_id
      and officer in (a.applicant_user_id, a.assisted_by)) then
      raise exception 'an officer decides on their own file' using errcode = 'check_violation';
    end if;
  end loop;
  return new;
end $$;
--> statement-breakpoint
create trigger decision_impartial before insert or update on decision
  for each row execute function refuse_partial_decision();
--> statement-breakpoint
-- The chain's last link is kept beside it: what is cut off the end is missed.
insert into audit_head (singleton, seq, hash)
  select true, seq, hash from audit order by seq desc limit 1;
--> statement-breakpoint
create or replace function audit_append(actor text, action text, object text, detail text, request_id text) returns bigint
  language plpgsql security definer set search_path = public as $$
declare
  prev record;
  next_seq bigint;
  now_at timestamptz := date_trunc('milliseconds', clock_timestamp());
  prev_hash text;
  next_hash text;
begin
  perform pg_advisory_xact_lock(7242001);
  select a.seq, a.hash into prev from audit a order by a.seq desc limit 1;
  next_seq := coalesce(prev.seq, 0) + 1;
  prev_hash := coalesce(prev.hash, repeat('0', 64));
  next_hash := audit_hash(prev_hash, next_seq, now_at, audit_append.actor, audit_append.action, audit_append.object,
    audit_append.detail, audit_append.request_id);
  insert into audit (seq, at, actor, action, object, detail, request_id, prev_hash, hash)
  values (next_seq, now_at, audit_append.actor, audit_append.action, audit_append.object, audit_append.detail,
    audit_append.request_id, prev_hash, next_hash);
  -- Never backwards: after a cut the chain grows again from a smaller number, and the head still tells of the greater.
  insert into audit_head (singleton, seq, hash) values (true, next_seq, next_hash)
    on conflict (singleton) do update set seq = excluded.seq, hash = excluded.hash where excluded.seq = audit_head.seq + 1;
  return next_seq;
end $$;
--> statement-breakpoint
grant select on audit_head to app_rw, worker;
--> statement-breakpoint
create sequence application_number start 1000;
--> statement-breakpoint
create sequence card_number start 1000;
--> statement-breakpoint
grant usage on sequence application_number, card_number to app_rw, worker;
