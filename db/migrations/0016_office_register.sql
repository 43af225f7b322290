-- Registry files of the chambers, attestations, and the public look-up.
alter table registry_import
  -- What the file would do, compared with the register when it was sent.
  add column to_create integer not null default 0,
  add column to_update integer not null default 0,
  add column to_keep integer not null default 0;
--> statement-breakpoint
-- One file of a chamber at a time: two would overtake each other.
create unique index registry_import_running on registry_import (chamber_id) where state = 'running';
--> statement-breakpoint
-- What two writings of a registry number have in common. The same rule stands in lib/people/registry-number.ts.
create function registry_number_key(number text) returns text
  language sql immutable parallel safe
  return upper(regexp_replace(translate(number, '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹', '01234567890123456789'), '[^A-Za-z0-9]', '', 'g'));
--> statement-breakpoint
-- Words as they are compared and searched. The same rule stands in lib/i18n/fold.ts; a test compares them.
create function search_fold(words text) returns text
  language sql immutable parallel safe
  return btrim(regexp_replace(
    translate(
      replace(replace(replace(
        regexp_replace(lower(normalize(words, NFKD)),
          '[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f\u202a-\u202e\u2066-\u2069]', '', 'g'),
        'œ', 'oe'), 'æ', 'ae'), 'ß', 'ss'),
      'ٱىیةہھگڭکڤپچøđłı٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹',
      'اييهههكككفبجodli01234567890123456789'),
    '[^a-z0-9\u0621-\u063a\u0641-\u064a\u2d30-\u2d67]+', ' ', 'g'));
--> statement-breakpoint
-- A word without the Arabic article, so that الفخار and فخار are the same one.
create function search_word(word text) returns text
  language sql immutable parallel safe
  return case when word like 'ال%' and length(word) > 4 then substr(word, 3) else word end;
--> statement-breakpoint
-- The words of a text in all its languages, for an index that answers to the beginnings of words. Not to_tsvector: its
-- parser depends on the server's locale and on Latin letters.
create function search_words(texts jsonb) returns tsvector
  language sql immutable parallel safe
  return array_to_tsvector(array(
    select distinct search_word(word)
    from regexp_split_to_table(search_fold(concat_ws(' ', texts ->> 'ar', texts ->> 'fr', texts ->> 'en')), ' ') word
    where word <> ''));
--> statement-breakpoint
-- What somebody typed, as a question to such an index: every word, or the beginning of one. Null when no word is left.
create function search_asked(typed text) returns tsquery
  language sql immutable parallel safe
  return (select string_agg(quote_literal(search_word(word)) || ':*', ' & ')
    from regexp_split_to_table(search_fold(typed), ' ') word where word <> '')::tsquery;
--> statement-breakpoint
create index identity_index_subject on identity_index (subject_id);
--> statement-breakpoint
create index artisan_number_key on artisan (registry_number_key(registry_number));
--> statement-breakpoint
create index registry_record_number_key on registry_record (registry_number_key(registry_number));
--> statement-breakpoint
create index artisan_name_words on artisan using gin (search_words(name));
--> statement-breakpoint
create index artisan_town_words on artisan using gin (search_words(town));
--> statement-breakpoint
-- What the public look-up may say of a number. A number whose maker is suspended, expired or struck off is not in it, even
-- where a chamber's file still has a line for it: to the public it is like one that never was.
create view published.register_entry as
  select registry_number_key(a.registry_number) as number_key, a.registry_number, 'registration' as source,
    a.chamber_id, c.name as chamber_name, a.kind as category, a.verified_at as known_at, a.valid_until, a.is_demonstration,
    case when a.is_public then a.id end as artisan_id,
    case when a.is_public then a.name end as name,
    case when a.is_public then a.town end as town
  from artisan a join chamber c on c.id = a.chamber_id
  where a.registry_number is not null and standing_lists(a.state)
  union all
  select registry_number_key(r.registry_number), r.registry_number, 'chamber_file',
    r.chamber_id, c.name, r.category, r.updated_at, r.valid_until, false, null, null, null
  from registry_record r join chamber c on c.id = r.chamber_id
  where not exists (select 1 from artisan a
    where registry_number_key(a.registry_number) = registry_number_key(r.registry_number));
--> statement-breakpoint
create view published.artisan_craft as
  select ac.artisan_id, k.id as craft_id, k.key, k.name
  from artisan_craft ac join craft k on k.id = ac.craft_id
    join artisan a on a.id = ac.artisan_id and standing_lists(a.state) and a.is_public;
--> statement-breakpoint
grant select on published.register_entry, published.artisan_craft to public_reader, app_rw, worker;
--> statement-breakpoint
-- note_identity for many files of one chamber at once: of each, the keyed hash of a number and of a CIN (null where there is
-- none), and ids for the cases that might open. Like it, it answers nothing. For the product's own work alone.
create function note_identities(chamber text, subjects text[], numbers text[], cins text[], number_cases text[],
  cin_cases text[]) returns void
  language plpgsql security definer set search_path = public as $$
begin
  if not actor_is_system() then
    raise exception 'only the product notes many identities' using errcode = 'insufficient_privilege';
  end if;
  delete from identity_index i using unnest(subjects, numbers, cins) as given (subject, number, cin)
    where i.subject_id = given.subject
      and i.hash is distinct from case i.kind when 'cin' then given.cin else given.number end;
  with given as (
    select 'registry_number' as kind, g.* from unnest(numbers, subjects, number_cases) as g (hash, subject, case_id)
    union all
    select 'cin', g.* from unnest(cins, subjects, cin_cases) as g (hash, subject, case_id)
  ), noted as (
    insert into identity_index (kind, hash, subject_id, chamber_id)
      select kind, hash, subject, chamber from given where hash is not null on conflict do nothing
      returning kind, hash, subject_id
  )
  insert into duplicate_case (id, kind, first_subject, first_chamber_id, second_subject, second_chamber_id, found_at)
    select given.case_id, noted.kind, known.subject_id, known.chamber_id, noted.subject_id, chamber, now()
    from noted
    join given on given.kind = noted.kind and given.subject = noted.subject_id
    cross join lateral (
      select i.subject_id, i.chamber_id from identity_index i
      where i.kind = noted.kind and i.hash = noted.hash and i.chamber_id <> chamber
      order by i.created_at limit 1
    ) known
    on conflict do nothing;
end $$;
--> statement-breakpoint
revoke execute on function note_identities from public;
--> statement-breakpoint
grant execute on function note_identities to app_rw, worker;
