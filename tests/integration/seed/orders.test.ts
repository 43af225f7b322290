import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { connect, type Database } from "#db/client.ts";
import { user } from "#db/schema/identity.ts";
import { seedCampaigns } from "#db/seed/campaigns.ts";
import { calendar } from "#db/seed/clock.ts";
import { seedCooperation } from "#db/seed/cooperation.ts";
import { demoDataset } from "#db/seed/dataset.ts";
import { seedFairs } from "#db/seed/fairs.ts";
import { seedCollections, seedPieces } from "#db/seed/goods.ts";
import { seedApplications } from "#db/seed/office/applications.ts";
import { seedChamberDetails } from "#db/seed/office/chambers.ts";
import { seedMakers } from "#db/seed/office/makers.ts";
import { noFiles } from "#db/seed/office/papers.ts";
import { grantsOf, seedArtisans, seedPeople } from "#db/seed/persons.ts";
import { seedPlacesAndCrafts } from "#db/seed/places.ts";
import { seedOrders, seedRates } from "#db/seed/sales.ts";
import { seedBadges, seedSuspensions } from "#db/seed/trust.ts";

let db: Database;

// The rows of the demonstration, without its pictures and signatures, which take a minute.
beforeAll(async () => {
  const connection = connect(process.env.DATABASE_URL ?? "", { max: 2 });
  db = connection.db;
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
    await seedBadges(tx, demoDataset, at);
    await seedFairs(tx, demoDataset, at);
    await seedCampaigns(tx, demoDataset, at);
    await seedCooperation(tx, demoDataset, at);
    await seedOrders(tx, demoDataset, at);
    await seedSuspensions(tx, demoDataset, at);
  });
  return () => connection.end();
}, 120_000);

async function rows<T>(query: ReturnType<typeof sql>): Promise<T[]> {
  return ((await db.execute(query)) as unknown as { rows: T[] }).rows;
}

describe("the demonstration", () => {
  it("holds an order in every state that the database knows", async () => {
    const missing = await rows(sql`
      select state from (select from_state as state from state_transition where aggregate = 'artisan_order'
        union select to_state from state_transition where aggregate = 'artisan_order') known
      where not exists (select 1 from artisan_order o where o.state = known.state)`);
    expect(missing).toEqual([]);
  });

  it("holds an application in every state but the last ones, which makers and nobody stand for", async () => {
    const missing = await rows<{ state: string }>(sql`
      select state from (select from_state as state from state_transition where aggregate = 'application'
        union select to_state from state_transition where aggregate = 'application') known
      where not exists (select 1 from application a where a.state = known.state) order by state`);
    expect(missing.map(({ state }) => state)).toEqual(["approved", "withdrawn"]);
  });

  it("is as large as a stranger needs to believe it", async () => {
    const [size] = await rows<Record<string, number>>(sql`select
      (select count(*)::int from chamber) as chambers,
      (select count(*)::int from published.artisan) as artisans,
      (select count(distinct chamber_id)::int from published.artisan) as "artisanChambers",
      (select count(*)::int from published.piece) as pieces,
      (select count(distinct craft_id)::int from published.piece) as crafts,
      (select count(*)::int from published.craft where grade in ('endangered', 'critically_endangered')) as endangered,
      (select count(*)::int from piece where availability = 'unique') as "unique",
      (select count(*)::int from piece where availability = 'made_to_order') as "toOrder",
      (select count(*)::int from artisan where state = 'suspended') as suspended`);
    expect(size?.chambers).toBe(12);
    expect(size?.artisans).toBeGreaterThanOrEqual(24);
    expect(size?.artisanChambers).toBeGreaterThanOrEqual(6);
    expect(size?.pieces).toBeGreaterThanOrEqual(120);
    expect(size?.crafts).toBeGreaterThanOrEqual(12);
    expect(size?.endangered).toBeGreaterThanOrEqual(6);
    for (const kind of ["unique", "toOrder", "suspended"]) expect(size?.[kind]).toBeGreaterThan(0);
    expect(demoDataset.badges.filter((badge) => badge.revoked)).toHaveLength(1);
  });

  it.each([
    ...[
      "shopper",
      "shopper2",
      "artisan.fes",
      "artisan.fes2",
      "artisan.tiznit",
      "artisan.new",
      "coop.taznakht",
    ],
    ...["officer.fes", "officer2.fes", "curator.fes", "manager.fes", "officer.souss"],
    ...["federation", "ministry", "mda", "admin"],
  ])("lets %s sign in, with the role of their name", async (key) => {
    const person = demoDataset.people.find((known) => known.key === key);
    const [found] = await db
      .select()
      .from(user)
      .where(eq(user.email, `${key}@example.test`));
    const grants = await rows<{ role: string }>(
      sql`select role from role_grant where user_id = ${found?.id} and ended_at is null`,
    );
    const expected = person ? grantsOf(person).map((grant) => grant.role) : [];
    expect(grants.map((grant) => grant.role).sort()).toEqual([...expected].sort());
    expect(expected.length === 0).toBe(key.startsWith("shopper") || key === "artisan.new");
  });

  it("shows what chambers and workshops do together: a team with shares of a sale, a thread, fairs, a promotion, a question", async () => {
    const cooperative = sql`(select id from artisan where key = 'taznakht-coop')`;
    const [held] = await rows<Record<string, unknown>>(sql`select
      (select array_agg(role order by role) from workshop_member where artisan_id = ${cooperative}) as team,
      (select sum(p.basis_points)::int from share_part p where p.artisan_id = ${cooperative}) as shared,
      (select count(*)::int from order_line l join artisan_order o on o.id = l.order_id join share_rule r on r.artisan_id = o.artisan_id
        where o.artisan_id = ${cooperative} and o.created_at >= r.valid_from) > 0 as "hasSale",
      (select array_agg(from_maker order by created_at) from maker_message) as thread,
      (select array_agg(state order by state) from fair) as fairs,
      (select count(*)::int from published.promotion where code is not null) > 0 as promoted,
      (select count(*)::int from published.collection where fair_id is not null) as tied,
      (select array_agg(agrees order by agrees) from collection_consent) as consents`);
    expect(held).toEqual({
      ...{ team: ["maker", "maker", "manager", "packer"], shared: 10_000, hasSale: true },
      ...{ thread: [false, true, false, true], fairs: ["drawn", "published"], promoted: true, tied: 1 },
      consents: [true, null],
    });
  });

  it("books every sale and refund so that each journal sums to zero", async () => {
    const off = await rows(sql`select journal_id, currency from harness.journal_line
      group by journal_id, currency having sum(amount_minor) <> 0`);
    expect(off).toEqual([]);
    const unbooked = await rows(sql`select id from checkout c where state = 'paid' and not exists
      (select 1 from journal where source_type = 'checkout' and source_id = c.id and kind = 'sale')`);
    expect(unbooked).toEqual([]);
    const [booked] = await rows<{ cleared: string; paid: string; back: string; owed: string }>(sql`select
      (select sum(amount_minor) from harness.journal_line where account = 'psp_clearing') as cleared,
      (select sum(total_minor) from checkout where method = 'card') as paid,
      (select sum(amount_minor) from refund) as back,
      (select coalesce(sum(amount_minor), 0) from harness.journal_line where account = 'refund_payable') as owed`);
    expect(Number(booked?.cleared)).toBe(Number(booked?.paid) - Number(booked?.back));
    expect(Number(booked?.owed)).toBe(0);
  });

  it("prices each checkout as the sum of its lines and parcels", async () => {
    const off = await rows(sql`select c.id from checkout c where
      c.items_minor <> (select sum(quantity * unit_minor) from checkout_line where checkout_id = c.id)
      or c.items_minor <> (select sum(items_minor) from artisan_order where checkout_id = c.id)
      or c.total_minor - c.fund_gift_minor <> (select sum(total_minor) from artisan_order where checkout_id = c.id)`);
    expect(off).toEqual([]);
  });

  it("leaves no unit promised, and marks a unique piece sold exactly when somebody bought it", async () => {
    expect(await rows(sql`select sku from stock where held <> 0 or on_hand < 0`)).toEqual([]);
    const off = await rows(sql`
      select p.serial from piece p join variant v on v.piece_id = p.id join stock s on s.sku = v.sku
      where p.availability = 'unique' and (
        (p.state = 'sold') <> exists (select 1 from hold h where h.sku = v.sku and h.state = 'committed')
        or s.on_hand <> case when p.state = 'sold' then 0 else 1 end)`);
    expect(off).toEqual([]);
  });

  it("never sells what was not shown yet, and tells each order's story in order", async () => {
    const early = await rows(sql`select l.sku from checkout_line l join checkout c on c.id = l.checkout_id
      join piece p on p.id = l.piece_id where p.published_at >= c.created_at`);
    expect(early).toEqual([]);
    const wrong = await rows(sql`
      select order_id from (
        select order_id, state, at, lag(state) over w as before, lag(at) over w as previous
        from order_event window w as (partition by order_id order by at)) e
      where at > now() or (before is null and state not in ('paid', 'confirmed')) or (before is not null and not exists (
        select 1 from state_transition t
        where t.aggregate = 'artisan_order' and t.from_state = e.before and t.to_state = e.state))`);
    expect(wrong).toEqual([]);
    const unfinished = await rows(sql`select o.id from artisan_order o where o.state <>
      (select e.state from order_event e where e.order_id = o.id order by e.at desc limit 1)`);
    expect(unfinished).toEqual([]);
  });
});
