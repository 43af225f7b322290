import { sql } from "drizzle-orm";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect, type Database } from "#db/client.ts";
import { seedBodyLife, seedFundShares } from "#db/seed/bodies-life.ts";
import { seedCampaigns } from "#db/seed/campaigns.ts";
import { calendar } from "#db/seed/clock.ts";
import { demoDataset } from "#db/seed/dataset.ts";
import { seedFairs } from "#db/seed/fairs.ts";
import { seedCollections, seedPieces } from "#db/seed/goods.ts";
import { seedMaterials } from "#db/seed/materials.ts";
import { seedApplications } from "#db/seed/office/applications.ts";
import { seedChamberDetails } from "#db/seed/office/chambers.ts";
import { seedMakers } from "#db/seed/office/makers.ts";
import { noFiles } from "#db/seed/office/papers.ts";
import { seedArtisans, seedPeople } from "#db/seed/persons.ts";
import { seedPlacesAndCrafts } from "#db/seed/places.ts";
import { seedRegister } from "#db/seed/register.ts";
import { seedOrders, seedRates } from "#db/seed/sales.ts";
import { seedSites } from "#db/seed/sites.ts";
import { seedSkills } from "#db/seed/skills.ts";
import { seedSteering } from "#db/seed/steering.ts";
import { seedTraining } from "#db/seed/training.ts";
import { seedBadges, seedSuspensions } from "#db/seed/trust.ts";
import { quarterName } from "#features/steering/domain/quarters.ts";
import { boundsOf } from "#features/steering/quarter-bounds.ts";
import { indicatorKeys } from "#features/steering/schema.ts";
import { handWritten } from "./hand-written.ts";

// The demonstration's fund has not answered, and its learners have learned: a few facts more, so that no query is compared with
// nought alone.
const moreFacts = [
  sql`
  insert into lineage (id, craft_id, chamber_id, master_id, apprentice_id, kind, since_year, evidence, state, master_agreed_at,
    apprentice_agreed_at, attested_by, attested_at)
  select 'lin_01kb0000000000000000000' || pg_catalog.lpad(n::text, 3, '0'), s.craft_id, a.chamber_id, m.id, a.id, 'apprenticeship',
    2020, 'Facts of a test', 'attested', now() - interval '2 years', now() - interval '2 years', u.id, now() - interval '1 year'
  from generate_series(1, 3) n
    join lateral (select id, chamber_id from artisan order by key offset n limit 1) a on true
    join lateral (select id from artisan order by key offset n + 3 limit 1) m on true
    join lateral (select craft_id from craft_assessment where state = 'confirmed'
      and grade in ('endangered', 'critically_endangered') order by craft_id limit 1) s on true
    join lateral (select id from "user" where email = 'officer.fes@example.test') u on true`,
  sql`update fair set chamber_id = (select id from chamber order by key limit 1) where ends_on < current_date`,
  sql`
  insert into health_cover (artisan_id, chamber_id, sealed_status, as_of, source, updated_at)
  select id, chamber_id, 'sealed', current_date - 200,
    case when row_number() over (order by id) % 3 = 0 then 'maker' else 'fund' end, now()
  from artisan where kind in ('maalem', 'artisan_experience')
  on conflict (artisan_id) do update set source = excluded.source, as_of = excluded.as_of`,
  // Elections, settlements, purchases, passes and agreements of quarters that lie behind; of each, one that does not count.
  sql`
  insert into election (id, body_id, chamber_id, office, state, opens_on, closes_on, called_by, decided_at, winner_id, office_id,
    cancel_note)
  select 'elc_01kb00000000000000000000' || pg_catalog.lpad(n::text, 2, '0'), b.id, b.chamber_id, 'councillor',
    case when n = 4 then 'cancelled' else 'decided' end, '2026-01-01', '2026-01-05', u.id,
    now() - n * interval '70 days', case when n < 4 then o.member_id end, case when n < 4 then o.id end,
    case when n = 4 then 'Facts of a test' end
  from generate_series(1, 4) n
    join lateral (select o.id, o.member_id, o.body_id from craft_body_office o join craft_body b on b.id = o.body_id
      where b.level <> 'national' order by o.id offset n % 2 limit 1) o on true
    join craft_body b on b.id = o.body_id
    join lateral (select id from "user" order by id limit 1) u on true`,
  sql`
  insert into complaint (id, chamber_id, complainant_artisan_id, respondent_id, kind, words, wish, state, mediator_id, filed_by,
    name_by, end_by, outcome, named_at, closed_at)
  select 'cpt_01kb00000000000000000000' || pg_catalog.lpad(n::text, 2, '0'), r.chamber_id, c.id, r.id, 'delay', 'Facts of a test',
    'Facts of a test', case when n % 3 = 0 then 'failed' else 'settled' end, m.id, f.id, '2026-01-01', '2026-02-01',
    'Facts of a test', now() - n * interval '50 days', now() - n * interval '45 days'
  from generate_series(1, 12) n
    join lateral (select id, chamber_id from artisan order by key offset n limit 1) r on true
    join lateral (select id from artisan order by key offset n + 1 limit 1) c on true
    join lateral (select id from "user" where email = 'officer.fes@example.test') m on true
    join lateral (select id from "user" where email = 'manager.fes@example.test') f on true`,
  sql`
  insert into group_purchase (id, chamber_id, material_id, supplier_id, title, package_milli, price_minor, deposit_minor,
    minimum_packages, pledge_until, state, ordered_at)
  select 'gpu_01kb00000000000000000000' || pg_catalog.lpad(n::text, 2, '0'), m.chamber_id, m.id, p.id, m.name, 1000, 5000, 1000, 2,
    '2026-01-01', case when n = 5 then 'cancelled' else 'closed' end, now() - n * interval '60 days'
  from generate_series(1, 5) n
    join lateral (select id, chamber_id, name from raw_material order by id limit 1) m on true
    join lateral (select id from supplier where chamber_id = m.chamber_id order by id limit 1) p on true`,
  sql`
  insert into training_enrolment (id, session_id, chamber_id, artisan_id, state, position, assessed_at)
  select 'ten_01kb00000000000000000000' || pg_catalog.lpad(n::text, 2, '0'), s.id, s.chamber_id, a.id,
    case when n % 4 = 0 then 'failed' else 'passed' end, 900 + n, now() - n * interval '40 days'
  from generate_series(1, 9) n
    join lateral (select id, chamber_id from training_session order by id limit 1) s on true
    join lateral (select id from artisan order by key desc offset n limit 1) a on true
  on conflict do nothing`,
  sql`
  insert into consent (id, artisan_id, chamber_id, purpose, wording, locale, method, given_at, recorded_by, withdrawn_at)
  select 'cns_01kb00000000000000000000' || pg_catalog.lpad(n::text, 2, '0'), a.id, a.chamber_id, 'health_cover', '1', 'fr',
    'own_account', now() - interval '500 days', u.id, case when n % 2 = 0 then now() - n * interval '40 days' end
  from generate_series(1, 10) n
    join lateral (select id, chamber_id from artisan order by key offset n limit 1) a on true
    join lateral (select id from "user" order by id limit 1) u on true`,
  // A room whose tenant left long before the contract's end, and a certificate that was taken back.
  sql`
  with file as (
    insert into skill_file (id, artisan_id, chamber_id, craft_id, state, practice_since, statement, submitted_at, decided_at)
    select 'skf_01kb0000000000000000000001', a.id, a.chamber_id, c.craft_id, 'granted', 1990, 'Facts of a test',
      now() - interval '200 days', now() - interval '190 days'
    from artisan a join artisan_craft c on c.artisan_id = a.id order by a.key limit 1
    returning *)
  insert into skill_certificate (id, file_id, artisan_id, chamber_id, craft_id, credential_id, name, granted_at, revoked_at,
    revoked_reason)
  select 'skc_01kb0000000000000000000001', f.id, f.artisan_id, f.chamber_id, f.craft_id, k.id, '{"fr": "Test"}', f.decided_at,
    f.decided_at + interval '1 hour', 'Facts of a test'
  from file f, (select id from credential where id not in (select credential_id from skill_certificate) order by id limit 1) k`,
  // A certificate of a training, which no jury granted.
  sql`
  insert into skill_certificate (id, enrolment_id, artisan_id, chamber_id, craft_id, credential_id, name, granted_at)
  select 'skc_01kb0000000000000000000002', e.id, e.artisan_id, e.chamber_id, p.craft_id, k.id, '{"fr": "Test"}', e.assessed_at
  from training_enrolment e join training_session s on s.id = e.session_id join training_programme p on p.id = s.programme_id,
    (select id from credential where id not in (select credential_id from skill_certificate) order by id limit 1) k
  where e.state = 'passed' and e.id like 'ten_01kb%' order by e.id limit 1`,
  sql`update site set published_at = now() - interval '3 years'`,
  sql`
  insert into tenancy (id, unit_id, artisan_id, contract, starts_on, ends_on, rent_minor, state, ended_on, end_reason)
  select 'tny_01kb0000000000000000000001', u.id, a.id, 'Facts of a test', current_date - 300, current_date + 300, 60000, 'ended',
    current_date - 100, 'Facts of a test'
  from (select id from site_unit where kind = 'workshop' and not exists (select from tenancy t where t.unit_id = site_unit.id)
    order by id limit 1) u, (select id from artisan order by key limit 1) a`,
];

let db: Database;
let client: pg.Client;
let end: () => Promise<void>;

beforeAll(async () => {
  const connection = connect(process.env.DATABASE_URL ?? "", { max: 2 });
  db = connection.db;
  client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  const at = calendar(new Date());
  await db.transaction(async (tx) => {
    await seedPlacesAndCrafts(tx, demoDataset);
    await seedArtisans(tx, demoDataset, at, new Map());
    await seedPeople(tx, demoDataset);
    await seedChamberDetails(tx, demoDataset, at);
    await seedMakers(tx, demoDataset, noFiles, at);
    await seedApplications(tx, demoDataset, noFiles, at);
    await seedRates(tx);
    await seedPieces(tx, demoDataset, new Map(), at);
    await seedCollections(tx, demoDataset, at);
    await seedFairs(tx, demoDataset, at);
    await seedSites(tx, demoDataset, at);
    await seedCampaigns(tx, demoDataset, at);
    await seedRegister(tx, demoDataset, at);
    await seedBadges(tx, demoDataset, at);
    await seedFundShares(tx, demoDataset, at);
    await seedOrders(tx, demoDataset, at);
    await seedBodyLife(tx, demoDataset, at);
    await seedMaterials(tx, demoDataset, at);
    await seedTraining(tx, demoDataset, at);
    await seedSkills(tx, demoDataset, at);
    await seedSuspensions(tx, demoDataset, at);
    for (const fact of moreFacts) await tx.execute(fact);
    await seedSteering(tx, demoDataset, at);
  });
  end = connection.end;
}, 180_000);

afterAll(async () => {
  await client.end();
  await end();
});

describe("the figures of the demonstration", () => {
  it("are what SQL written by hand says: every indicator, every chamber and the country, every quarter of five years", async () => {
    const figures = await client.query(
      "select indicator, scope, year, quarter, value from programme_figure where family = ''",
    );
    const quarters = new Set(figures.rows.map(({ year, quarter }) => quarterName({ year, quarter })));
    expect(quarters.size).toBeGreaterThan(3);
    const seen = new Map<string, number>();
    const wrong: string[] = [];
    for (const { indicator, scope, year, quarter, value } of figures.rows) {
      const { start, end, firstDay, lastDay } = boundsOf({ year, quarter });
      const text = handWritten[indicator as keyof typeof handWritten];
      const all = [scope === "national" ? null : scope, firstDay, lastDay, start, end, year, quarter];
      // A query names the places it needs; Postgres wants to know the type of every one it is given.
      const typed = `with given as (select $1::text, $2::date, $3::date, $4::timestamptz, $5::timestamptz, $6::int, $7::int) ${text}`;
      const { rows } = await client.query({ text: typed, values: all, rowMode: "array" });
      seen.set(indicator, (seen.get(indicator) ?? 0) + Number(value));
      if (Number(rows[0]?.[0]) !== Number(value))
        wrong.push(`${indicator} ${scope} ${year}-${quarter}: ${value} shown, ${rows[0]?.[0]} by hand`);
    }
    expect(wrong).toEqual([]);
    expect([...seen.keys()].toSorted()).toEqual([...indicatorKeys].toSorted());
  });

  it("are more than nought for every indicator in some quarter, so that the comparison means something", async () => {
    const { rows } = await client.query(
      "select indicator from programme_figure where scope = 'national' group by indicator having max(value) = 0",
    );
    expect(rows).toEqual([]);
    const { rows: trained } = await client.query(
      "select id from skill_certificate where id = 'skc_01kb0000000000000000000002' and enrolment_id is not null",
    );
    expect(trained).toHaveLength(1);
  });

  it("add up to the country, chamber by chamber and family by family, where they count people or sums", async () => {
    const { rows } = await client.query(`
      select n.indicator, n.family, n.year, n.quarter from programme_figure n
      where n.scope = 'national' and n.indicator <> 'crafts_with_apprentices' and n.value <> (
        select sum(f.value) from programme_figure f where f.scope <> 'national'
          and (f.indicator, f.family, f.year, f.quarter) = (n.indicator, n.family, n.year, n.quarter))
      union all
      select t.indicator, t.scope, t.year, t.quarter from programme_figure t
      where t.family = '' and t.indicator in ('registered_artisans', 'pieces_sold') and t.value <> (
        select sum(f.value) from programme_figure f where f.family <> ''
          and (f.indicator, f.scope, f.year, f.quarter) = (t.indicator, t.scope, t.year, t.quarter))`);
    expect(rows).toEqual([]);
  });

  it("never show one to four people in what is published, nor two quarters of a stock that differ by so many", async () => {
    const { rows: few } = await client.query(`
      select o.* from published.programme_figure o join programme_figure f using (indicator, family, year, quarter)
        left join chamber c on c.id = f.scope
      where c.key is not distinct from o.chamber_key and o.value is not null and f.people between 1 and 4`);
    expect(few).toEqual([]);
    const { rows: moved } = await client.query(`
      select a.indicator, a.chamber_key, a.family from published.programme_figure a join published.programme_figure b
        on a.indicator = b.indicator and a.chamber_key is not distinct from b.chamber_key and a.family = b.family
      where a.indicator in ('registered_artisans', 'valid_cards', 'body_members', 'women_artisans', 'cover_answered',
        'cover_consents', 'quality_badges', 'mastery_badges', 'apprentices') and abs(a.value - b.value) between 1 and 4`);
    expect(moved).toEqual([]);
    const { rows: some } = await client.query(
      "select count(*)::int as n from published.programme_figure where value > 0",
    );
    expect(some[0].n).toBeGreaterThan(0);
  });
});
