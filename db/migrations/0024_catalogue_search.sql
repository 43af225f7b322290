-- Finding pieces: one rule for words in Arabic, French, English and Darija written in Latin letters, a thesaurus, and one
-- narrow table that triggers keep. Reasons and figures: docs/search.md.
-- pg_trgm is a trusted extension: an ordinary owner may create it, on a hosted Postgres too. Accents need no extension:
-- search_fold takes them away, the same in every database.
create extension if not exists pg_trgm;
--> statement-breakpoint
-- One spelling for the many ways a Latin-written word is spelled: ou/w/oo, dj/j, gu/g, sh/ch, q/k, doubled letters, endings
-- that are not heard, and the digits of Darija (9 ق, 7 ح, 3 ع, 5 خ). Takes one word as search_fold writes it.
create function search_latin_key(word text) returns text
  language sql immutable strict parallel safe
  return regexp_replace(regexp_replace(translate(
    regexp_replace(replace(replace(replace(replace(replace(replace(replace(replace(
      regexp_replace(regexp_replace(regexp_replace(
        case when word ~ '[0-9]' and word ~ '[a-z]'
          then translate(replace(regexp_replace(word, '^l(?=[0-9b-df-hj-np-tv-xz])', ''), '5', 'kh'), '9732', 'kh') else word end,
        'gu(?=[eiy])', '6', 'g'), 'g(?=[eiy])', 'j', 'g'), 'c(?=[eiy])', 's', 'g'),
      '6', 'g'), 'tch', 'ch'), 'sh', 'ch'), 'dj', 'j'), 'ph', 'f'), 'ou', 'u'), 'oo', 'u'), 'qu', 'k'),
      'c(?!h)', 'k', 'g'),
    'qwy', 'kui'), '([a-z])\1+', '\1', 'g'),
    '(?<=...)(ah|eh|a|e)$', '');
--> statement-breakpoint
-- An Arabic word without its article, bound particles and commonest endings. A lone ف, ب, ك or ل is never taken for a
-- particle: it begins too many names of crafts (فخار). Takes one word as search_fold writes it.
create function search_arabic_stem(word text) returns text
  language sql immutable strict parallel safe
  return regexp_replace(
    regexp_replace(regexp_replace(word, '^(وال|بال|كال|فال|لل|ال)(?=...)', ''), '^و(?=....)', ''),
    '(?<=...)(يات|تين|يون|يين|اوي|ها|ات|ان|ون|ين|يه|ه|ي)$', '');
--> statement-breakpoint
-- The consonants of an Arabic stem: what a broken plural and a feminine have in common (نجمة/نجوم, أحمر/حمراء).
create function search_arabic_root(stem text) returns text
  language sql immutable strict parallel safe
  return translate(stem, 'اويهء', '');
--> statement-breakpoint
-- A word as it sounds in any of the scripts, without vowels: زليج, zellige, zellij and zillij are all zlj.
create function search_sound(word text) returns text
  language sql immutable strict parallel safe
  return case when word ~ '[\u0621-\u064a]'
    then regexp_replace(translate(search_arabic_stem(word),
      'بتثجحخدذرزسشصضطظغفقكلمنهعاويء', 'bttjhxddrzsCsdtdGfkklmnh'), '(.)\1+', '\1', 'g')
    else regexp_replace(translate(replace(replace(replace(replace(search_latin_key(word), 'ch', 'C'), 'kh', 'x'), 'gh', 'G'), 'x', 'x'),
      'pvgaeiou', 'bfk'), '(.)\1+', '\1', 'g') end;
--> statement-breakpoint
-- A word in ASCII letters, vowels kept, for comparing spellings letter by letter whatever the server's locale.
create function search_spelling(word text) returns text
  language sql immutable strict parallel safe
  return case when word ~ '[\u0621-\u064a]'
    then translate(search_arabic_stem(word), 'بتثجحخدذرزسشصضطظعغفقكلمنهاويء', 'btvjHxdDrzsCSZTYEGfqklmnhaui')
    else search_latin_key(word) end;
--> statement-breakpoint
-- A word and its spelling with every letter left out once: two words that share one are a slip of the finger apart.
create function search_slips(word text) returns text[]
  language sql immutable strict parallel safe
  return array(select distinct y from unnest(array[word, search_spelling(word)]) x
    cross join lateral (select x as y union all
      select left(x, n - 1) || substr(x, n + 1) from generate_series(1, length(x)) n where length(x) between 4 and 24) z);
--> statement-breakpoint
-- What a word of a text in a language is indexed under. Words that say nothing of a piece give none.
create function search_lexemes(lang text, word text) returns text[]
  language sql immutable strict parallel safe
  return case
    when word ~ '^[0-9]+$' then array[word]
    when length(word) < 2 then '{}'
    when word ~ '[\u0621-\u064a]' then
      case when word = any ('{من,في,على,عن,الى,مع,هذا,هذه,او,ثم,كل,ما,لا,غير,بين,بعد,حسب,ديال,التي,الذي}') then '{}'
        when length(search_arabic_root(search_arabic_stem(word))) >= 3
          then array[search_arabic_stem(word), '~' || search_arabic_root(search_arabic_stem(word))]
        else array[search_arabic_stem(word)] end
    -- A soft g is written j before the ending that softens it is taken away: rouge must not become rug.
    when lang = 'fr' then array(select search_latin_key(x)
      from unnest(ts_lexize('french_stem', regexp_replace(word, 'g(?=[ei])', 'j', 'g'))) x)
    else array(select search_latin_key(x)
      from unnest(ts_lexize('english_stem', regexp_replace(word, 'g(?=es?$)', 'j'))) x) end;
--> statement-breakpoint
-- What a word that somebody typed is looked for under: its language is not known.
create function search_asked_lexemes(word text) returns text[]
  language sql immutable strict parallel safe
  return case when word ~ '[\u0621-\u064a]' or word ~ '^[0-9]+$' then search_lexemes('ar', word)
    else array(select distinct x from unnest(array[search_latin_key(word)] || search_lexemes('fr', word) || search_lexemes('en', word)) x
      where x <> '') end;
--> statement-breakpoint
create table search_concept (
  key text primary key,
  kind text not null check (kind in ('craft', 'object', 'material', 'place', 'colour', 'use', 'people', 'work')),
  -- Wider concepts: a tagine is cookware, cookware may be a gift. Followed to the end when pieces are indexed.
  broader text[] not null default '{}'
);
--> statement-breakpoint
create table search_term (
  concept_key text not null constraint search_term_concept_key_search_concept_key_fk
    references search_concept(key) on delete cascade,
  form text not null,
  -- Darija is written in Latin letters here; in Arabic letters it is `ar`.
  lang text not null check (lang in ('ar', 'fr', 'en', 'darija')),
  kind text not null check (kind in ('name', 'synonym', 'plural', 'transliteration')),
  primary key (concept_key, form)
);
--> statement-breakpoint
-- Kept by a trigger from search_term: each form as the words it is looked for under.
create table search_form (
  concept_key text not null,
  form text not null,
  lang text not null,
  lexemes text[] not null,
  first text not null generated always as (lexemes[1]) stored,
  phrase text not null,
  sound text not null,
  spelling text not null,
  slips text[] not null,
  constraint search_form_concept_key_form_search_term_concept_key_form_fk
    foreign key (concept_key, form) references search_term(concept_key, form) on delete cascade on update cascade
);
--> statement-breakpoint
create index search_form_first on search_form (first, lang);
--> statement-breakpoint
create index search_form_phrase on search_form (phrase);
--> statement-breakpoint
create index search_form_term on search_form (concept_key, form);
--> statement-breakpoint
create index search_form_spelling on search_form using gin (spelling gin_trgm_ops);
--> statement-breakpoint
-- Every word that published pieces were described with, once a language; what it is indexed under is worked out once.
create table search_word (
  lang text not null,
  word text not null,
  lexemes text[] not null,
  sound text not null,
  spelling text not null,
  slips text[] not null,
  primary key (word, lang)
);
--> statement-breakpoint
create index search_word_sound on search_word (sound);
--> statement-breakpoint
create index search_word_slips on search_word using gin (slips);
--> statement-breakpoint
create index search_word_spelling on search_word using gin (spelling gin_trgm_ops);
--> statement-breakpoint
create table piece_search (
  piece_id text primary key constraint piece_search_piece_id_piece_id_fk references piece(id) on delete cascade,
  craft_id text not null,
  chamber_id text not null,
  region_code text not null,
  -- 0 to 999, from the id: the lowest hundred are a fair tenth of the shop, the lowest ten a hundredth.
  sample smallint not null,
  -- 1 up to 20 cm at the longest side, 2 to 60 cm, 3 to 150 cm, 4 above, 0 unknown.
  size_class smallint not null,
  made_to_order boolean not null,
  available boolean not null,
  price_minor bigint not null,
  published_at timestamptz not null,
  materials text[] not null,
  claims text[] not null,
  words tsvector not null
);
--> statement-breakpoint
-- Not compressed: they are read more often than written.
alter table piece_search alter column words set storage external;
--> statement-breakpoint
create index piece_search_words on piece_search using gin (words);
--> statement-breakpoint
create index piece_search_tenth on piece_search using gin (words) where sample < 100;
--> statement-breakpoint
create index piece_search_hundredth on piece_search using gin (words) where sample < 10;
--> statement-breakpoint
create index piece_search_sampled on piece_search (sample) where sample < 100;
--> statement-breakpoint
create index piece_search_newest on piece_search (published_at desc, piece_id);
--> statement-breakpoint
create index piece_search_price on piece_search (price_minor, piece_id);
--> statement-breakpoint
create index piece_search_craft on piece_search (craft_id, published_at desc, piece_id);
--> statement-breakpoint
grant select, insert, update, delete on search_concept, search_term to app_rw, worker;
--> statement-breakpoint
grant select on search_form, search_word, piece_search to app_rw, worker;
--> statement-breakpoint
create function search_form_fill() returns trigger
  language plpgsql security definer set search_path = public as $$
declare ids text[];
begin
  if tg_op <> 'INSERT' then
    delete from search_form f using old_rows o where f.concept_key = o.concept_key and f.form = o.form;
  end if;
  if tg_op <> 'DELETE' then
    insert into search_form (concept_key, form, lang, lexemes, phrase, sound, spelling, slips)
    select distinct on (t.concept_key, t.form, x.lexemes) t.concept_key, t.form, t.lang, x.lexemes,
      array_to_string(x.lexemes, ' '), search_sound(f.joined), search_spelling(f.joined), search_slips(f.joined)
    from new_rows t
      cross join lateral (select replace(search_fold(t.form), ' ', '') as joined) f
      cross join lateral (select unnest(case when t.lang in ('fr', 'en') then array[t.lang, ''] else array[''] end) as lang) l
      cross join lateral (
        select array(
          select case when l.lang = '' and w.word !~ '[\u0621-\u064a]' then search_latin_key(w.word)
            else (search_lexemes(l.lang, w.word))[1] end
          from regexp_split_to_table(search_fold(t.form), ' ') with ordinality as w(word, n)
          where t.lang = 'darija' or search_lexemes(t.lang, w.word) <> '{}' order by w.n) as lexemes) x
    where x.lexemes <> '{}';
  end if;
  -- Pieces that a new form speaks of, or that an old one brought to the concept, are indexed again.
  if tg_op = 'DELETE' then
    select array_agg(distinct p.piece_id order by p.piece_id) into ids from old_rows o
      join piece_search p on p.words @@ quote_literal('#' || o.concept_key)::tsquery;
  else
    select array_agg(distinct p.piece_id order by p.piece_id) into ids from new_rows n
      join search_form f on f.concept_key = n.concept_key and f.form = n.form
      join piece_search p on p.words @@ (select string_agg(quote_literal(x), '&') from unnest(f.lexemes) x)::tsquery;
  end if;
  perform search_index(ids);
  return null;
end $$;
--> statement-breakpoint
create trigger search_term_added after insert on search_term referencing new table as new_rows
  for each statement execute function search_form_fill();
--> statement-breakpoint
create trigger search_term_changed after update on search_term referencing old table as old_rows new table as new_rows
  for each statement execute function search_form_fill();
--> statement-breakpoint
create trigger search_term_removed after delete on search_term referencing old table as old_rows
  for each statement execute function search_form_fill();
--> statement-breakpoint
-- The concept and all that are wider than it.
create function search_widened(concept text) returns setof text
  language sql stable
  begin atomic
    with recursive up(key) as (
      select concept union select b from up join search_concept c on c.key = up.key cross join unnest(c.broader) b)
    select key from up where key <> concept;
  end;
--> statement-breakpoint
-- The pieces among these that are to be found, with all that their search rows are made from. Rows are looked up, however many.
create function search_source(ids text[]) returns table (id text, craft_id text, chamber_id text, region_code text,
    made_to_order boolean, available boolean, price_minor bigint, published_at timestamptz, size_class smallint,
    materials text[], claims text[], craft_key text, chamber_key text, title jsonb, craft jsonb, description jsonb, own_materials jsonb,
    place jsonb, maker jsonb, town jsonb, region jsonb)
  language sql stable set search_path = public set enable_nestloop = on set enable_hashjoin = off set enable_mergejoin = off as $$
  select p.id, p.craft_id, a.chamber_id, h.region_code, p.availability = 'made_to_order' as made_to_order,
    o.available, o.price_minor, coalesce(p.published_at, p.created_at) as published_at,
    (case when o.longest is null then 0 when o.longest <= 200 then 1 when o.longest <= 600 then 2
      when o.longest <= 1500 then 3 else 4 end)::smallint as size_class,
    array(select m.material_key from piece_material m where m.piece_id = p.id order by 1) as materials,
    array(select distinct b.claim from badge b where b.state = 'active' and b.expires_at > now()
      -- A claim about a craft is made for the makers of the chamber that makes it.
      and (b.piece_id = p.id or b.artisan_id = p.artisan_id or b.craft_id = p.craft_id and b.chamber_id = a.chamber_id)
      order by 1) as claims,
    c.key as craft_key, h.key as chamber_key, p.title, c.name as craft, p.description, p.materials as own_materials, c.place,
    a.name as maker, a.town, r.name as region
  from piece p join artisan a on a.id = p.artisan_id join craft c on c.id = p.craft_id
    join chamber h on h.id = a.chamber_id join region r on r.code = h.region_code
    cross join lateral (
      select min(v.price_minor) as price_minor, bool_or(s.on_hand > s.held) as available,
        max(greatest(v.length_mm, v.width_mm, v.height_mm, p.length_mm, p.width_mm, p.height_mm)) as longest
      from variant v join stock s on s.sku = v.sku where v.piece_id = p.id and v.withdrawn_at is null) o
  where p.id = any (ids) and p.state = 'published' and standing_lists(a.state) and a.is_public
    and o.price_minor is not null;
$$;
--> statement-breakpoint
-- Writes the search rows of the given pieces anew; takes away those of pieces that are not to be found: not published, of a
-- maker who is not listed or does not agree to be shown, without an option to buy. The one place that knows the rule.
-- Locks first, so that two changes of one piece follow each other and the later one reads what the earlier one wrote.
create function search_index(ids text[]) returns void
  language plpgsql security definer set search_path = public
  -- Planned for as many pieces as there are: of one piece the few rows are looked up, of thousands they are hashed.
  set plan_cache_mode = force_custom_plan set enable_nestloop = on as $$
begin
  if ids is null or cardinality(ids) = 0 then return; end if;
  if cardinality(ids) > 20 then perform set_config('enable_nestloop', 'off', true); end if;
  perform 1 from piece where id = any (ids) order by id for no key update;
  perform 1 from piece_search where piece_id = any (ids) order by piece_id for update;
  with src as materialized (
    select * from search_source(ids)
  ), part as materialized (
    select s.id, x.weight, l.lang, x.texts ->> l.lang as text, x.is_name
    from src s
      cross join lateral (
        select 'A' as weight, s.title as texts, false as is_name union all select 'A', s.craft, false
        union all select 'B', s.place, false union all select 'B', s.town, false union all select 'B', s.region, false
        union all select 'B', s.maker, true union all select 'C', s.description, false
        union all select 'B', m.value, false from jsonb_array_elements(s.own_materials) m
        union all select 'B', t.name, false from unnest(s.materials) k join material t on t.key = k) x
      cross join (values ('ar'), ('fr'), ('en')) as l(lang)
    where coalesce(x.texts ->> l.lang, '') <> ''
  ), text as materialized (
    select row_number() over () as n, lang, text, bool_and(is_name) as is_name, bool_or(weight <> 'C') as is_short
    from part group by lang, text
  ), split as materialized (
    select distinct t.n, t.lang, w.word from text t cross join lateral regexp_split_to_table(search_fold(t.text), ' ') w(word)
    where w.word <> ''
  ), word as materialized (
    select x.lang, x.word, coalesce(k.lexemes, search_lexemes(x.lang, x.word)) as lexemes, k.word is null as is_new, x.is_public
    from (select s.lang, s.word, bool_or(not t.is_name) as is_public from split s join text t using (n) group by 1, 2) x
      left join search_word k on k.word = x.word and k.lang = x.lang
  ), learned as (
    -- Names of people are not learned. Whoever comes second while another learns does not wait: its words are learned later.
    insert into search_word (lang, word, lexemes, sound, spelling, slips)
    select lang, word, lexemes, search_sound(word), search_spelling(word), search_slips(word)
    from word where is_new and is_public and lexemes <> '{}' and length(word) > 2 and word !~ '[0-9]'
      and (select pg_try_advisory_xact_lock(7242800))
    order by word, lang on conflict do nothing
  ), said as materialized (
    select s.n, s.lang, x.lexeme from split s join word w using (lang, word) cross join lateral unnest(w.lexemes) x(lexeme)
  ), known as materialized (
    select n, array_agg(distinct lexeme) as lexemes from said group by n
  ), concept as materialized (
    select distinct s.n, f.concept_key as key
    from said s join search_form f on f.first = s.lexeme and f.lang = s.lang join text t on t.n = s.n and t.is_short and not t.is_name
      join known k on k.n = s.n
    where cardinality(f.lexemes) = 1 or f.lexemes <@ k.lexemes
  ), wide as materialized (
    select c.key, w.key as wider from (select distinct key from concept) c cross join lateral search_widened(c.key) w(key)
  ), meant as materialized (
    -- What a text is looked for under, once for titles (each also as =word, which asks titles alone), once for the rest.
    select n, string_agg('''' || token || ''':1A ''=' || token || ''':1A', ' ') as as_title,
      string_agg('''' || token || ''':2B', ' ') as as_fact, string_agg('''' || token || ''':3C', ' ') as as_story
    from (select n, lexeme as token from said union select n, '#' || key from concept) x group by n
  ), widely as materialized (
    select c.n, string_agg(distinct '''#' || w.wider || ''':3C', ' ') as tokens from concept c join wide w using (key) group by c.n
  ), document as (
    select p.id, string_agg(concat_ws(' ', case p.weight when 'A' then m.as_title when 'B' then m.as_fact else m.as_story end,
      case when p.weight <> 'C' then w.tokens end), ' ')::tsvector as words
    from part p join text t on t.lang = p.lang and t.text = p.text join meant m on m.n = t.n left join widely w on w.n = t.n
    group by p.id
  ), facets as (
    select s.id, concat_ws(' ', '''@c:' || s.craft_key || ''':3C ''@r:' || lower(s.region_code) || ''':3C ''@h:' || s.chamber_key
            || ''':3C ''@s:' || s.size_class || ''':3C',
          (select string_agg('''@m:' || x || ''':3C', ' ') from unnest(s.materials) x),
          (select string_agg('''@b:' || x || ''':3C', ' ') from unnest(s.claims) x))::tsvector as words
    from src s
  ), gone as (
    delete from piece_search where piece_id = any (ids) and piece_id not in (select id from src)
  )
  insert into piece_search as now (piece_id, craft_id, chamber_id, region_code, sample, size_class, made_to_order, available,
    price_minor, published_at, materials, claims, words)
  select s.id, s.craft_id, s.chamber_id, s.region_code, ('x' || substr(md5(s.id), 1, 6))::bit(24)::integer % 1000, s.size_class,
    s.made_to_order, s.available, s.price_minor, s.published_at, s.materials, s.claims, d.words || f.words
  from src s join document d on d.id = s.id join facets f on f.id = s.id
  on conflict (piece_id) do update set craft_id = excluded.craft_id, chamber_id = excluded.chamber_id,
    region_code = excluded.region_code, size_class = excluded.size_class, made_to_order = excluded.made_to_order,
    available = excluded.available, price_minor = excluded.price_minor, published_at = excluded.published_at,
    materials = excluded.materials, claims = excluded.claims, words = excluded.words
  where (now.craft_id, now.chamber_id, now.region_code, now.size_class, now.made_to_order, now.available, now.price_minor,
      now.published_at, now.materials, now.claims, now.words)
    is distinct from (excluded.craft_id, excluded.chamber_id, excluded.region_code, excluded.size_class, excluded.made_to_order,
      excluded.available, excluded.price_minor, excluded.published_at, excluded.materials, excluded.claims, excluded.words);
end $$;
--> statement-breakpoint
-- What a change concerns, table by table. tests/integration/search/kept-right.test.ts changes each of them.
create function search_follow() returns trigger
  language plpgsql security definer set search_path = public as $$
declare
  ids text[];
  -- Of rows that many pieces hang on, only what pieces are found by: a chamber's opening hours are none of it.
  key text := case tg_table_name when 'region' then 'code' when 'material' then 'key' else 'id' end;
  watched text[] := case tg_table_name
    when 'artisan' then '{name,town,chamber_id,state,is_public}'
    when 'craft' then '{key,name,place}'
    when 'chamber' then '{key,region_code}'
    when 'region' then '{name}'
    when 'material' then '{name}' end;
  changed text := case when tg_op = 'DELETE' then 'old_rows' when tg_op = 'INSERT' or watched is null then 'new_rows'
    else format('(select n.* from new_rows n join old_rows o using (%I) where (%s) is distinct from (%s))', key,
      (select string_agg('n.' || w, ', ') from unnest(watched) w), (select string_agg('o.' || w, ', ') from unnest(watched) w)) end;
  concerned text := case tg_table_name
    when 'piece' then 'select id from %s'
    when 'variant' then 'select piece_id from %s'
    when 'piece_material' then 'select piece_id from %s'
    when 'stock' then 'select v.piece_id from %s s join variant v on v.sku = s.sku'
    when 'artisan' then 'select p.id from %s a join piece p on p.artisan_id = a.id and p.state = ''published'''
    when 'craft' then 'select p.id from %s c join piece p on p.craft_id = c.id and p.state = ''published'''
    when 'badge' then 'select p.id from %s b join piece p on p.state = ''published''
      and (p.id = b.piece_id or p.artisan_id = b.artisan_id or p.craft_id = b.craft_id)'
    when 'material' then 'select m.piece_id from %s x join piece_material m on m.material_key = x.key'
    when 'chamber' then 'select p.id from %s h join artisan a on a.chamber_id = h.id
      join piece p on p.artisan_id = a.id and p.state = ''published'''
    when 'region' then 'select p.id from %s r join chamber h on h.region_code = r.code
      join artisan a on a.chamber_id = h.id join piece p on p.artisan_id = a.id and p.state = ''published'''
    when 'search_concept' then 'select s.piece_id from %s c join piece_search s
      on s.words @@ quote_literal(''#'' || c.key)::tsquery'
    end;
begin
  execute format('select array_agg(distinct x.id order by x.id) from (' || concerned || ') x(id)', changed) into ids;
  perform search_index(ids);
  return null;
end $$;
--> statement-breakpoint
-- Units come and go with each checkout: only when the last one is taken or one comes back does the search row change.
create function search_follow_stock() returns trigger
  language plpgsql security definer set search_path = public as $$
declare ids text[];
begin
  select array_agg(distinct v.piece_id order by v.piece_id) into ids
  from new_rows n join old_rows o on o.sku = n.sku join variant v on v.sku = n.sku
  where (n.on_hand > n.held) is distinct from (o.on_hand > o.held);
  if ids is null then return null; end if;
  -- Shelves first, then pieces, then search rows: the order of every change, so that none waits for another in a circle.
  perform 1 from piece where id = any (ids) order by id for no key update;
  perform 1 from piece_search where piece_id = any (ids) order by piece_id for update;
  update piece_search p set available = x.available
  from (select v.piece_id, bool_or(s.on_hand > s.held) as available from variant v join stock s on s.sku = v.sku
    where v.piece_id = any (ids) and v.withdrawn_at is null group by v.piece_id) x
  where x.piece_id = p.piece_id and p.available is distinct from x.available;
  return null;
end $$;
--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['piece', 'variant', 'piece_material', 'badge', 'artisan', 'craft', 'material', 'chamber', 'region',
    'search_concept', 'stock'] loop
    if t in ('piece', 'variant', 'piece_material', 'badge', 'stock') then
      execute format('create trigger %I after insert on %I referencing new table as new_rows for each statement
        execute function search_follow()', t || '_search_insert', t);
    end if;
    if t in ('variant', 'piece_material', 'stock') then
      execute format('create trigger %I after delete on %I referencing old table as old_rows for each statement
        execute function search_follow()', t || '_search_delete', t);
    end if;
    if t <> 'stock' then
      execute format('create trigger %I after update on %I referencing old table as old_rows new table as new_rows for each
        statement execute function search_follow()', t || '_search_update', t);
    end if;
  end loop;
end $$;
--> statement-breakpoint
create trigger stock_search_update after update on stock referencing old table as old_rows new table as new_rows
  for each statement execute function search_follow_stock();
--> statement-breakpoint
-- What was typed, folded, without the words that say nothing.
create function search_asked_words(typed text) returns text[]
  language sql immutable parallel safe
  return (select coalesce(array_agg(w.word order by w.n) filter (where not w.is_filler), array_agg(w.word order by w.n), '{}')
    from (select word, n, word = any ('{le,la,les,l,de,du,des,d,un,une,et,en,a,au,aux,avec,pour,sur,the,of,and,for,with,an,in,من,في,على,مع,الى,عن,و,ديال,dyal,dial,d,bach,l,el,al,ma,fi,f}')
        as is_filler from regexp_split_to_table(search_fold(left(typed, 100)), ' ') with ordinality as x(word, n)
      where word <> '' limit 10) w);
--> statement-breakpoint
create function search_or(lexemes text[]) returns text
  language sql immutable parallel safe
  return (select '(' || string_agg('''' || x || '''', '|') || ')' from unnest(lexemes) x where x <> '');
--> statement-breakpoint
-- The nearest word or form of the thesaurus that published pieces answer to, for one that they do not: same consonants, one
-- slip of the finger, or much the same trigrams. Looks through the word tables, never through titles. The nearest first, and up
-- to two more that are about as near; none when nothing is near.
create function search_near(asked text) returns table (form text, concept text)
  language plpgsql stable security definer set search_path = public set pg_trgm.similarity_threshold = 0.45
  -- "Does any piece answer" is a question to the index: a planner that hopes for an early row would read the whole shop for a no.
  set enable_seqscan = off as $$
declare
  asked_spelling text := search_spelling(asked);
  asked_sound text := search_sound(asked);
  asked_slips text[] := search_slips(asked);
  candidate record;
  best double precision;
  taken integer := 0;
begin
  if length(asked_spelling) < 3 then return; end if;
  for candidate in
    select c.form, c.concept_key,
      similarity(c.spelling, asked_spelling)
        + case when c.sound = asked_sound then 0.3 + 0.05 * least(length(asked_sound), 6) else 0 end
        + case when c.slips && asked_slips then 0.35 else 0 end
        + case when left(c.spelling, 1) = left(asked_spelling, 1) then 0.1 else 0 end
        + case when (c.form ~ '[\u0621-\u064a]') = (asked ~ '[\u0621-\u064a]') then 0.1 else 0 end
        + case when c.concept_key is not null then 0.05 else 0 end as score
    from (
      select w.word as form, null as concept_key, w.spelling, w.sound, w.slips from search_word w
        where (w.sound = asked_sound and length(asked_sound) > 1) or w.slips && asked_slips
          or w.spelling % asked_spelling
      union all
      select f.form, f.concept_key, f.spelling, f.sound, f.slips from search_form f
        where (f.sound = asked_sound and length(asked_sound) > 1) or f.slips && asked_slips
          or f.spelling % asked_spelling) c
    order by score desc, length(c.form), c.form limit 12
  loop
    exit when candidate.score < greatest(0.62, best - 0.2) or taken = 3;
    if exists (select 1 from piece_search p where p.words @@ (case when candidate.concept_key is null
      then search_or(search_asked_lexemes(search_fold(candidate.form))) else quote_literal('#' || candidate.concept_key) end)::tsquery)
    then
      form := candidate.form;
      concept := candidate.concept_key;
      best := coalesce(best, candidate.score);
      taken := taken + 1;
      return next;
    end if;
  end loop;
end $$;
--> statement-breakpoint
-- What somebody typed as questions to the index. `all_of` wants every word, `any_of` one of them; `names` asks the titles and
-- crafts alone. `shown` is what was understood where words were taken for others, else null; `unknown` are words nothing is near to.
create function published.search_ask(typed text, out all_of text, out any_of text, out names text, out shown text,
  out unknown text[])
  language plpgsql stable security definer set search_path = public set enable_seqscan = off as $$
declare
  words text[] := search_asked_words(typed);
  n integer := cardinality(words);
  i integer := 1;
  span integer;
  phrases text[];
  concepts text[];
  lexemes text[];
  near record;
  groups text[] := '{}';
  said text[] := '{}';
  corrected boolean := false;
  question text;
begin
  unknown := '{}';
  while i <= n loop
    question := null;
    for span in reverse least(3, n - i + 1) .. 1 loop
      phrases := array[
        (select string_agg(coalesce((search_lexemes('fr', w))[1], ''), ' ') from unnest(words[i:i + span - 1]) w),
        (select string_agg(coalesce((search_lexemes('en', w))[1], ''), ' ') from unnest(words[i:i + span - 1]) w),
        (select string_agg(case when w ~ '[\u0621-\u064a]' then coalesce((search_lexemes('ar', w))[1], w)
          else search_latin_key(w) end, ' ') from unnest(words[i:i + span - 1]) w)];
      select array_agg(distinct '#' || f.concept_key) into concepts from search_form f where f.phrase = any (phrases);
      if concepts is not null then
        question := search_or(concepts || case when span = 1 then search_asked_lexemes(words[i]) else '{}' end);
        said := said || words[i:i + span - 1];
        i := i + span;
        exit;
      end if;
    end loop;
    if question is null then
      lexemes := search_asked_lexemes(words[i]);
      if cardinality(lexemes) > 0 and exists (
        select 1 from piece_search p where p.words @@ search_or(lexemes)::tsquery) then
        question := search_or(lexemes);
        said := said || words[i];
      else
        lexemes := '{}';
        for near in select * from search_near(words[i]) loop
          if lexemes = '{}' then said := said || near.form; end if;
          lexemes := lexemes || search_asked_lexemes(search_fold(near.form))
            || case when near.concept is null then '{}' else array['#' || near.concept] end;
        end loop;
        if lexemes = '{}' then
          unknown := unknown || words[i];
        else
          corrected := true;
          question := search_or(lexemes);
        end if;
      end if;
      i := i + 1;
    end if;
    if question is not null then groups := groups || question; end if;
  end loop;
  all_of := array_to_string(groups, '&');
  any_of := array_to_string(groups, '|');
  names := regexp_replace(all_of, '''([^'']+)''', '''=\1''', 'g');
  if corrected then shown := array_to_string(said, ' '); end if;
end $$;
--> statement-breakpoint
-- Takes badges that have run out off what pieces are found by; nobody writes anything when a day passes. Returns how many pieces.
create function search_drop_expired() returns integer
  language plpgsql security definer set search_path = public as $$
declare ids text[];
begin
  select array_agg(distinct s.piece_id order by s.piece_id) into ids
  from badge b join piece p on p.id = b.piece_id or p.artisan_id = b.artisan_id or p.craft_id = b.craft_id
    join piece_search s on s.piece_id = p.id and b.claim = any (s.claims)
  where b.state = 'active' and b.expires_at between now() - interval '7 days' and now();
  perform search_index(ids);
  return coalesce(cardinality(ids), 0);
end $$;
--> statement-breakpoint
grant execute on function search_drop_expired to worker;
--> statement-breakpoint
create view published.piece_search as
  select s.piece_id, s.craft_id, s.chamber_id, s.region_code, s.sample, s.size_class, s.made_to_order, s.available, s.price_minor,
    s.published_at, s.materials, s.claims, s.words
  from piece_search s;
--> statement-breakpoint
grant select on published.piece_search to public_reader, app_rw, worker;
--> statement-breakpoint
-- Holds what is on public pages and nothing else; only the triggers above write it.
grant select on piece_search to app_rw, worker;
--> statement-breakpoint
alter table piece_search enable row level security;
--> statement-breakpoint
alter table piece_search force row level security;
--> statement-breakpoint
create policy piece_search_owner on piece_search to current_user using (true);
--> statement-breakpoint
create policy piece_search_shown on piece_search for select to app_rw, worker using (true);
--> statement-breakpoint
-- Words that begin as was typed and that pieces answer to, those of the reader's language first.
create function published.search_begin(typed text, reader text) returns table (form text, lang text)
  language sql stable security definer set search_path = public set enable_seqscan = off as $$
  select x.form, x.lang from (
    select distinct on (f.concept_key) f.form, f.lang, f.concept_key, f.lang = reader as is_own, length(f.form) as size
    from search_form f where search_fold(f.form) like replace(search_fold(left(typed, 100)), ' ', '_') || '%'
      and search_fold(left(typed, 100)) <> ''
    order by f.concept_key, f.lang = reader desc, f.lang <> 'darija' desc, length(f.form)) x
  where exists (select 1 from piece_search p where p.words @@ quote_literal('#' || x.concept_key)::tsquery)
  order by x.is_own desc, x.size, x.form limit 4
$$;
--> statement-breakpoint
-- A shop that was there before: its pieces, a few hundred at a time.
do $$
declare ids text[];
begin
  for ids in select array_agg(id order by id)
    from (select id, (row_number() over (order by id) - 1) / 500 as part from piece where state = 'published') p
    group by part order by part loop
    perform search_index(ids);
  end loop;
end $$;
--> statement-breakpoint
-- Whoever reads public pages may not keep a connection for long, whatever was asked: the same few connections serve everybody.
do $$
begin
  alter role public_reader set statement_timeout = '10s';
exception when insufficient_privilege then
  raise notice 'public_reader has no statement_timeout: set one as the role''s administrator';
end $$;
