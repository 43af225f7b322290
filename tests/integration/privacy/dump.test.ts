import { readFileSync } from "node:fs";
import { eq, sql } from "drizzle-orm";
import Stripe from "stripe";
import { expect, test } from "vitest";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import { application } from "#db/schema/applications.ts";
import { stripeEvent } from "#db/schema/checkout.ts";
import { healthCover } from "#db/schema/cover.ts";
import { sealPhones } from "#features/checkout/flows/seal-phones.ts";
import { settle } from "#features/checkout/index.ts";
import { artisanPackingSlip } from "#features/notify/templates/artisan-packing-slip.ts";
import { getArtisanOrder, getCheckoutOrders } from "#features/orders/index.ts";
import { admitArtisan } from "#features/register/index.ts";
import { processEvent } from "#features/webhooks/flows/process-event.ts";
import { receiveProviderEvent } from "#features/webhooks/index.ts";
import { blindIndex } from "#lib/crypto/blind-index.ts";
import { seal } from "#lib/crypto/seal.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { makeChamber } from "#tests/factories/chambers.ts";
import { owner } from "#tests/factories/owner.ts";
import { actorOf, makeUser } from "#tests/factories/people.ts";
import { words } from "#tests/factories/words.ts";
import {
  control,
  makeStocked,
  openShop,
  providerState,
  query,
  start,
  visitor,
} from "#tests/integration/checkout/world.ts";
import { dumpRows, tablesWith, traceOf } from "#tests/integration/privacy/dump.ts";

openShop();

/** Numbers that nothing else in the database could hold by chance. */
const buyer = { typed: "+212 6 19 83 74 65", kept: "+212619837465", digits: "619837465" };
const maker = { phone: "+212718273645", digits: "718273645", cin: "BK918273" };

test("a number is recognised in whatever way it is written", () => {
  const trace = traceOf("619837465");
  for (const text of [
    "0619837465",
    "+212 6.19.83-74 65",
    "(6) 19 83 74 65",
    "٠٦١٩٨٣٧٤٦٥",
    "363139383337343635",
  ])
    expect(trace.test(text), text).toBe(true);
  expect(trace.test("619837456")).toBe(false);
});

test("a purchase, paid and told to everybody, leaves no phone in the database; its parties read it all the same", async () => {
  const piece = await makeStocked(3);
  const actor = visitor();
  const { id, sessionId } = await start(actor, [piece.sku], { phone: buyer.typed });
  await control("pay", { session: sessionId, outcome: "paid" });
  await receiveEvents();
  await settle(sessionId);

  expect(await tablesWith(buyer.digits)).toEqual([]);

  const seen = unwrap(await getCheckoutOrders({ actor }, { checkoutId: id }));
  expect(seen.address.phone).toBe(buyer.kept);
  const orderId = seen.orders[0]?.id as Id<"order">;
  const workshop = actorOf(await makeUser(owner()), [{ role: "artisan", artisanId: piece.artisanId }]);
  expect(unwrap(await getArtisanOrder({ actor: workshop }, { orderId })).shipTo.phone).toBe(buyer.kept);
  const slip = await artisanPackingSlip(orderId);
  expect(JSON.stringify(slip?.content.blocks)).toContain(buyer.kept);
});

test("an application that became a maker leaves neither phone, identity number nor health status in the database", async () => {
  const chamber = await makeChamber(owner());
  const officer = await makeUser(owner());
  const applicationId = newId("application");
  const place = (column: string) => ({ table: "application", column, row: applicationId });
  await owner()
    .insert(application)
    .values({
      id: applicationId,
      number: "T-1",
      chamberId: chamber.id,
      kind: "maalem",
      state: "submitted",
      locale: "ar",
      name: words("Applicant"),
      town: words("Town"),
      sealedPhone: seal(maker.phone, place("sealed_phone")),
      phoneIndex: blindIndex("phone", chamber.id, maker.phone),
      sealedCin: seal(maker.cin, place("sealed_cin")),
      cinIndex: blindIndex("cin", chamber.id, maker.cin),
      applicantUserId: officer.id,
    });
  const artisanId = await withActorSettings(database(), { kind: "system" }, (tx) =>
    admitArtisan(tx, {
      applicationId,
      registryNumber: "NIA-1",
      validUntil: "2031-01-01",
      by: officer.id,
      at: new Date(),
    }),
  );
  const cover = (column: string) => ({ table: "health_cover", column, row: artisanId });
  await owner()
    .insert(healthCover)
    .values({
      artisanId,
      chamberId: chamber.id,
      sealedStatus: seal("in_arrears", cover("sealed_status")),
      sealedNumber: seal("192837465", cover("sealed_number")),
      asOf: "2026-06-01",
      source: "maker",
      updatedAt: new Date(),
    });

  for (const value of [maker.digits, maker.cin, "192837465"])
    expect(await tablesWith(value), value).toEqual([]);
  const about = (await dumpRows()).filter(({ row }) => row.includes(artisanId));
  expect(about.length).toBeGreaterThan(3);
  expect(about.filter(({ row }) => /arrears|affiliated|exempt/.test(row))).toEqual([]);
});

test("what stood in the clear before is sealed by the job, batch after batch, and once", async () => {
  const actor = visitor();
  const piece = await makeStocked(9);
  const ids: Id<"checkout">[] = [];
  for (let n = 0; n < 3; n += 1) {
    const { id, sessionId } = await start(actor, [piece.sku], { phone: buyer.typed });
    await control("pay", { session: sessionId, outcome: "paid" });
    await settle(sessionId);
    ids.push(id);
  }
  const plain = sql`jsonb_build_object('phone', ${buyer.typed}::text)`;
  const these = sql.join(ids, sql`, `);
  await owner().execute(sql`update checkout set address = address || ${plain} where id in (${these})`);
  await owner().execute(
    sql`update artisan_order set ship_to = ship_to || ${plain} where checkout_id in (${these})`,
  );
  expect(await tablesWith(buyer.digits)).toEqual(["public.artisan_order", "public.checkout"]);
  const before = unwrap(await getCheckoutOrders({ actor }, { checkoutId: ids[0] as Id<"checkout"> }));
  expect(before.address.phone).toBe(buyer.typed);

  expect(await sealPhones(2)).toBe(6);
  expect(await tablesWith(buyer.digits)).toEqual([]);
  expect(await sealPhones(2)).toBe(0);
  for (const checkoutId of ids) {
    const seen = unwrap(await getCheckoutOrders({ actor }, { checkoutId }));
    expect([seen.address.phone, seen.orders[0]?.shipTo.phone]).toEqual([buyer.typed, buyer.typed]);
  }
});

test("an event of the payment provider is kept without what it is about", async () => {
  const events = await query<{ id: string }>("select id from stripe_event");
  expect(events.length).toBeGreaterThan(0);
  const rows = await owner()
    .select()
    .from(stripeEvent)
    .where(eq(stripeEvent.type, "checkout.session.completed"));
  expect(rows[0]?.objectId).toMatch(/^cs_/);
  expect(Object.keys(rows[0]?.payload as object).sort()).toEqual(["apiVersion", "created", "isLive"]);
});

test("an event stored whole by an earlier release loses what it was about when the database is brought up to date", async () => {
  const whole = {
    id: "evt_old",
    created: 1_764_000_000,
    livemode: true,
    api_version: "2025-10-29",
    data: { object: { phone: buyer.typed } },
  };
  await owner().execute(
    sql`insert into stripe_event (id, type, payload) values ('evt_old', 'charge.updated', ${JSON.stringify(whole)}::jsonb)`,
  );
  expect(await tablesWith(buyer.digits)).toEqual(["public.stripe_event"]);
  const [statement = ""] = readFileSync("db/migrations/0018_office_bodies.sql", "utf8").split(
    "--> statement-breakpoint",
  );
  await query(statement);
  expect(await tablesWith(buyer.digits)).toEqual([]);
  const [row] = await owner().select().from(stripeEvent).where(eq(stripeEvent.id, "evt_old"));
  expect(row?.payload).toEqual({ created: "2025-11-24T16:00:00Z", isLive: true, apiVersion: "2025-10-29" });
});

/** Every event the provider has to tell, signed and received as a webhook, then worked on. */
async function receiveEvents(): Promise<void> {
  const { events } = (await providerState()) as unknown as { events: { id: string }[] };
  // The provider was told the phone, and tells it back.
  expect(traceOf(buyer.digits).test(JSON.stringify(events))).toBe(true);
  for (const event of events) {
    const payload = JSON.stringify(event);
    const secret = process.env.STRIPE_WEBHOOK_SECRET ?? "";
    const signature = Stripe.webhooks.generateTestHeaderString({ payload, secret });
    expect(await receiveProviderEvent(payload, signature)).toBe(200);
    await processEvent(event.id);
  }
}
