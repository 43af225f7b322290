import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { checkoutLine, variantPrice } from "#db/schema/index.ts";
import { getCart } from "#features/cart/index.ts";
import { quoteBasket, settle, startCheckout } from "#features/checkout/index.ts";
import { readSessionRequest } from "#features/checkout/queries/read-session-request.ts";
import { asSeen } from "#features/checkout/schema.ts";
import type { Id } from "#lib/ids/ids.ts";
import { unwrap } from "#lib/kernel/query.ts";
import {
  address,
  checkoutOf,
  control,
  db,
  fill,
  makeStocked,
  openBorders,
  openShop,
  query,
  sessionOf,
  start,
  visitor,
} from "#tests/integration/checkout/world.ts";

openShop();
openBorders();

const france = { ...address, country: "FR" as const, postalCode: "69001", phone: "+33 6 00 00 00 00" };

const linesOf = (id: string) =>
  query<{ account: string; currency: string; amount_minor: string }>(
    "select account, currency, amount_minor from harness.journal_line where source_id = $1",
    [id],
  );

function sums(lines: Awaited<ReturnType<typeof linesOf>>): Record<string, number> {
  const found: Record<string, number> = {};
  for (const { currency, amount_minor } of lines)
    found[currency] = (found[currency] ?? 0) + Number(amount_minor);
  return found;
}

test("a French buyer is charged to the cent what the basket and the page showed, and the makers are owed dirhams", async () => {
  const [bowl, ring] = [await makeStocked(3, { priceMinor: 451_37 }), await makeStocked(3)];
  await db.insert(variantPrice).values({ sku: ring.sku, currency: "EUR", priceMinor: 47_50 });
  const buyer = visitor();
  await fill(buyer, [bowl.sku, bowl.sku, ring.sku]);
  const cart = unwrap(await getCart({ actor: buyer }, { locale: "fr", country: "FR", currency: null }));
  const quote = unwrap(await quoteBasket({ actor: buyer }, { country: "FR" }));
  if (!quote) throw new Error("no quote");
  expect(cart.items).toEqual(quote.items);
  expect(quote.items).toEqual({ minor: 2 * 41_00 + 47_50, currency: "EUR" });

  const started = await startCheckout({ actor: buyer }, { ...france, seen: asSeen(quote.total) });
  const id = unwrap(started).checkoutId as Id<"checkout">;
  const row = await checkoutOf(id);
  expect(row).toMatchObject({ currency: "EUR", totalMinor: quote.total.minor, perDirham: "0.09000000" });
  expect(row.exchangeQuoteId).toMatch(/^xrq_/);
  const [lines, request] = [
    await db.select().from(checkoutLine).where(eq(checkoutLine.checkoutId, id)),
    (await readSessionRequest(id))?.request,
  ];
  expect(lines.map((line) => [line.unitMinor, line.madUnitMinor]).sort()).toEqual(
    [
      [41_00, 451_37],
      // What the maker set in euros, back in dirhams at the locked quote, rounded down.
      [47_50, 527_77],
    ].sort(),
  );
  const asked = (request?.lines ?? []).reduce((sum, line) => sum + line.unitMinor * line.quantity, 0);
  expect(asked + (request?.shipping?.minor ?? 0)).toBe(row.totalMinor);

  const sessionId = await sessionOf(id);
  await control("pay", { session: sessionId, outcome: "paid" });
  await settle(sessionId);
  expect((await checkoutOf(id)).state).toBe("paid");
  const orders = await query<{ total_minor: string; currency: string }>(
    "select total_minor, currency from artisan_order where checkout_id = $1",
    [id],
  );
  expect(orders.reduce((sum, order) => sum + Number(order.total_minor), 0)).toBe(row.totalMinor);
  const booked = await linesOf(id);
  expect(sums(booked)).toEqual({ EUR: 0, MAD: 0 });
  const at = (account: string, currency: string) =>
    booked
      .filter((line) => line.account.startsWith(account) && line.currency === currency)
      .reduce((sum, line) => sum + Number(line.amount_minor), 0);
  expect(at("psp_clearing", "EUR")).toBe(row.totalMinor);
  expect(-at("seller_payable", "MAD") - at("commission", "MAD") - at("tax_payable", "MAD")).toBe(
    2 * 451_37 + 527_77,
  );
});

test("a price that changed between the page and the form is not charged: the buyer sees the new total first", async () => {
  const bowl = await makeStocked(3, { priceMinor: 400_00 });
  const buyer = visitor();
  await fill(buyer, [bowl.sku]);
  const shown = unwrap(await quoteBasket({ actor: buyer }, { country: "FR" }));
  if (!shown) throw new Error("no quote");
  await query("update variant set price_minor = 50000 where sku = $1", [bowl.sku]);
  const refused = await startCheckout({ actor: buyer }, { ...france, seen: asSeen(shown.total) });
  expect(refused).toMatchObject({
    ok: false,
    error: { code: "TOTAL_CHANGED", details: { currency: "EUR" } },
  });
  const cart = unwrap(await getCart({ actor: buyer }, { locale: "fr" }));
  expect(cart.groups[0]?.lines[0]?.change).toEqual({ kind: "UP", was: { minor: 400_00, currency: "MAD" } });
  const again = unwrap(await quoteBasket({ actor: buyer }, { country: "FR" }));
  if (!again) throw new Error("no quote");
  expect((await startCheckout({ actor: buyer }, { ...france, seen: asSeen(again.total) })).ok).toBe(true);
});

test("entry charges that are paid with the order are charged, booked and owed beside the goods, to the cent", async () => {
  const [bowl, ring] = [
    await makeStocked(3, { weightGrams: 900 }),
    await makeStocked(3, { weightGrams: 300 }),
  ];
  const buyer = visitor();
  await fill(buyer, [bowl.sku, ring.sku]);
  const unpaid = unwrap(await quoteBasket({ actor: buyer }, { country: "FR" }));
  const quote = unwrap(await quoteBasket({ actor: buyer }, { country: "FR", duties: "paid" }));
  if (!quote?.estimate || !unpaid) throw new Error("no estimate");
  expect([unpaid.duties, unpaid.mayPrepay, unpaid.dutiesPaid.minor]).toEqual(["unpaid", true, 0]);
  expect(quote.dutiesPaid.minor).toBe(quote.estimate.totalMinor);
  expect(quote.total.minor).toBe(unpaid.total.minor + quote.estimate.totalMinor);
  for (const part of quote.estimate.parts) expect([part.source, part.validFrom]).not.toContain("");

  const { id, sessionId } = await start(buyer, [], { ...france, duties: "paid", seen: asSeen(quote.total) });
  const row = await checkoutOf(id);
  expect(row).toMatchObject({
    duties: "paid",
    dutiesMinor: quote.dutiesPaid.minor,
    dutyEstimate: quote.estimate,
  });
  await control("pay", { session: sessionId, outcome: "paid" });
  await settle(sessionId);
  expect(await checkoutOf(id)).toMatchObject({ state: "paid", reviewReason: null });
  const booked = await linesOf(id);
  expect(sums(booked)).toEqual({ EUR: 0, MAD: 0 });
  const owed = booked.filter((line) => line.account === "duties_payable");
  expect(owed.reduce((sum, line) => sum - Number(line.amount_minor), 0)).toBe(row.dutiesMinor);
  const orders = await query<{ total_minor: string; duties_minor: string }>(
    "select total_minor, duties_minor from artisan_order where checkout_id = $1",
    [id],
  );
  expect(orders.reduce((sum, order) => sum + Number(order.total_minor), 0)).toBe(row.totalMinor);
  expect(orders.reduce((sum, order) => sum + Number(order.duties_minor), 0)).toBe(row.dutiesMinor);
});

test("whoever chose dirhams pays dirhams abroad, and at home nobody pays anything else", async () => {
  const bowl = await makeStocked(3);
  const abroad = await start(visitor(), [bowl.sku], { ...france, currency: "MAD" });
  expect(await checkoutOf(abroad.id)).toMatchObject({
    currency: "MAD",
    perDirham: null,
    exchangeQuoteId: null,
  });
  const home = await start(visitor(), [bowl.sku], { currency: "EUR" });
  expect((await checkoutOf(home.id)).currency).toBe("MAD");
});

test("a quote that is too old is not used: the page offers dirhams, and the purchase is refused", async () => {
  const bowl = await makeStocked(3);
  const buyer = visitor();
  await fill(buyer, [bowl.sku]);
  const later = new Date(Date.now() + 200 * 86_400_000);
  const quote = unwrap(await quoteBasket({ actor: buyer, now: later }, { country: "FR" }));
  expect(quote).toMatchObject({ problem: "QUOTE_TOO_OLD", currency: "MAD" });
  const refused = await startCheckout({ actor: buyer, now: later }, france);
  expect(refused).toMatchObject({ ok: false, error: { code: "QUOTE_TOO_OLD" } });
});

test("a payment whose items or currency are not ours is kept aside", async () => {
  const bowl = await makeStocked(3);
  const { id, sessionId } = await start(visitor(), [bowl.sku], france);
  await query("update checkout set currency = 'USD' where id = $1", [id]);
  await control("pay", { session: sessionId, outcome: "paid" });
  await settle(sessionId);
  expect(await checkoutOf(id)).toMatchObject({ state: "review", reviewReason: "CURRENCY" });
});
