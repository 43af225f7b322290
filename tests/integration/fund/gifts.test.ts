import { describe, expect, it } from "vitest";
import { endPayment, endReview, quoteBasket, settle, startCheckout } from "#features/checkout/index.ts";
import type { StartCheckoutInput } from "#features/checkout/schema.ts";
import { cancelAsBuyer, decideLostDispute, returnGift } from "#features/refunds/index.ts";
import { returnGiftJob } from "#features/refunds/jobs.ts";
import { jobHandlers } from "#features/registry.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { makeRules } from "#tests/factories/rules.ts";
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
  start,
  stockOf,
  visitor,
} from "#tests/integration/checkout/world.ts";
import {
  bring,
  euro,
  hear,
  holds,
  ordersOf,
  platform,
  refundsOf,
  sendAll,
  standIn,
} from "#tests/integration/refunds/world.ts";

openShop();
openBorders();

const system = { actor: systemActor("test") };
const abroad = {
  dirhams: {},
  euros: euro,
  dollars: {
    ...euro,
    country: "US",
    currency: "USD",
    postalCode: "10001",
    city: "New York",
    phone: "+12125550100",
  },
  pounds: {
    ...euro,
    country: "GB",
    currency: "GBP",
    postalCode: "SW1A 1AA",
    city: "London",
    phone: "+442079460000",
  },
} as const satisfies Record<string, Partial<StartCheckoutInput>>;

const unbalanced = () =>
  query(
    "select journal_id from harness.journal_line group by journal_id, currency having sum(amount_minor) <> 0",
  );

/** What gifts stand on the account of a craft, in minor units of dirhams. */
const given = async (craftId: string) => -((await holds(`transmission_fund:${craftId}:gifts`)).MAD ?? 0);

/** A basket of pieces of makers of their own, with the craft of the first; nothing is bought yet. */
async function basket(pieces = 1) {
  await makeRules(db);
  const made = [];
  for (let n = 0; n < pieces; n += 1) made.push(await makeStocked(5, { priceMinor: 400_00 + n * 100 }));
  const skus = made.map(({ sku }) => sku);
  const [row] = await query<{ craft_id: Id<"craft"> }>("select craft_id from piece where id = $1", [
    made[0]?.id,
  ]);
  if (!row) throw new Error("no piece");
  return { skus, buyer: visitor(), craftId: row.craft_id };
}

/** A paid purchase with a gift. */
async function gave({ pieces = 1, where = {} as Partial<StartCheckoutInput>, amount = "25.50" } = {}) {
  const { skus, buyer, craftId } = await basket(pieces);
  const before = await given(craftId);
  const { id, sessionId } = await start(buyer, skus, { ...where, fundAmount: amount, fundCraft: craftId });
  await control("pay", { session: sessionId, outcome: "paid" });
  await control("settle", {});
  await settle(sessionId);
  return {
    id,
    sessionId,
    skus,
    buyer,
    craftId,
    before,
    orders: await ordersOf(id),
    row: await checkoutOf(id),
  };
}

const cancel = (purchase: Awaited<ReturnType<typeof gave>>, n = 0) =>
  cancelAsBuyer(
    { actor: purchase.buyer },
    {
      checkoutId: purchase.id,
      orderId: purchase.orders[n]?.id ?? newId("order"),
      reason: "changed_mind" as const,
      seen: 0,
    },
  );

/** Does what the worker would do for gifts that may go back. */
async function returnGifts(): Promise<void> {
  const waiting = await query<{ id: string; data: { payload: unknown } }>(
    "delete from pgboss.job where name = $1 and state = 'created' returning id, data",
    [returnGiftJob.name],
  );
  const handler = jobHandlers.find(({ job }) => job.name === returnGiftJob.name);
  for (const { data } of waiting) await handler?.run(data.payload);
}

/** The buyer's bank takes an amount for good, and somebody decides who bears it. */
async function lose(
  { id, sessionId }: Awaited<ReturnType<typeof gave>>,
  amount: number,
  bearer: "maker" | "platform",
): Promise<void> {
  const { sessions, charges } = await standIn();
  const intent = sessions.find((session) => session.id === sessionId)?.payment_intent;
  const charge = charges.find((one) => one.payment_intent === intent)?.id;
  for (const stage of ["created", "lost"]) {
    await control("dispute", { charge, stage, amount });
    await control("settle", {});
    const dispute = (await standIn()).disputes.find((one) => one.charge === charge);
    if (dispute)
      await hear(stage === "created" ? "charge.dispute.created" : "charge.dispute.closed", dispute.id);
  }
  const [row] = await query<{ id: Id<"dispute"> }>("select id from dispute where checkout_id = $1", [id]);
  if (!row) throw new Error("no dispute");
  const reason = "The bank took it, and the buyer is not to be reached";
  unwrap(await decideLostDispute({ actor: await platform() }, { disputeId: row.id, bearer, reason }));
}

const giftBack = async (id: Id<"checkout">) =>
  (await refundsOf(id)).filter(({ reason }) => reason === "fund_gift");

describe("a gift to the transmission fund", () => {
  it.each(Object.entries(abroad))(
    "is a line of its own, part of what is charged and nobody's but the fund's, paid in %s",
    async (_, where) => {
      const { id, sessionId, row, orders, craftId, before } = await gave({ where });
      expect(row.fundGiftMinor).toBe(25_50);
      expect(row.totalMinor).toBe(row.itemsMinor + row.shippingMinor + row.dutiesMinor + 25_50);
      expect(orders.reduce((sum, order) => sum + order.totalMinor, 0) + 25_50).toBe(row.totalMinor);
      const { sessions, charges } = await standIn();
      const intent = sessions.find((session) => session.id === sessionId)?.payment_intent;
      expect(charges.find((one) => one.payment_intent === intent)?.amount).toBe(row.totalMinor);
      if (row.currency === "MAD") expect(row.fundGiftMadMinor).toBe(25_50);
      else expect(row.fundGiftMadMinor).toBeGreaterThan(25_50);
      expect((await given(craftId)) - before).toBe(row.fundGiftMadMinor);
      // The platform's share is of the goods alone.
      const [share] = await query<{ sum: string }>(
        `select -sum(l.amount_minor) as sum from harness.journal_line l where l.account = 'commission' and l.source_id = $1`,
        [id],
      );
      expect(Number(share?.sum)).toBe(orders.reduce((sum, order) => sum + order.commissionMinor, 0));
      expect(await unbalanced()).toEqual([]);
    },
  );

  it("is offered and taken by no more than the rule says, and nothing is chosen beforehand", async () => {
    const { skus, buyer, craftId } = await basket();
    await fill(buyer, skus);
    const quote = unwrap(await quoteBasket({ actor: buyer }, { country: "MA" }));
    expect(quote.gift?.given).toBeNull();
    expect(quote.gift?.offer.suggested.map(({ minor }) => minor)).toEqual([20_00, 50_00, 100_00]);
    expect(quote.gift?.offer.crafts.map((craft) => craft.craftId)).toEqual([craftId]);
    const ask = async (over: Partial<StartCheckoutInput>) => {
      const result = await startCheckout({ actor: buyer }, { ...address, ...over });
      return result.ok ? "OK" : result.error.code;
    };
    expect(await ask({ fundAmount: "4.99" })).toBe("GIFT_AMOUNT");
    expect(await ask({ fundAmount: "5000.01" })).toBe("GIFT_AMOUNT");
    expect(await ask({ fundAmount: "-20" })).toBe("GIFT_AMOUNT");
    expect(await ask({ fundAmount: "1e3" })).toBe("GIFT_AMOUNT");
    expect(await ask({ fundChoice: "other" })).toBe("GIFT_AMOUNT");
    expect(await ask({ fundChoice: "EUR-500" })).toBe("GIFT_AMOUNT");
    expect(await ask({ fundChoice: "MAD-2000", fundAmount: "30" })).toBe("GIFT_TWICE");
    expect(await ask({ fundAmount: "20", fundCraft: newId("craft") })).toBe("GIFT_CRAFT");
    expect(await ask({ fundAmount: "20", method: "cash_on_delivery" })).toBe("GIFT_AT_DOOR");
    const chosen = await quoteBasket({ actor: buyer }, { country: "MA", fundAmount: "٢٥٫٥٠" });
    expect(unwrap(chosen).total.minor).toBe(quote.total.minor + 25_50);
    // What was shown without it is not what would be charged.
    expect(await ask({ fundAmount: "20", seen: `MAD ${quote.total.minor}` })).toBe("TOTAL_CHANGED");
    expect(await ask({ fundChoice: "none", fundAmount: "20", seen: `MAD ${quote.total.minor}` })).toBe("OK");
  });

  it("stays when a parcel is cancelled, and goes back with the last one, once", async () => {
    const purchase = await gave({ pieces: 2, where: euro });
    const { id, craftId, before, row } = purchase;
    unwrap(await cancel(purchase, 0));
    await returnGifts();
    expect(await giftBack(id)).toEqual([]);
    expect((await given(craftId)) - before).toBe(row.fundGiftMadMinor);
    unwrap(await cancel(purchase, 1));
    await returnGifts();
    expect(await returnGift(system, { checkoutId: id })).toEqual({ ok: true, value: null });
    expect(await giftBack(id)).toMatchObject([{ amountMinor: 25_50, currency: "EUR", state: "due" }]);
    expect((await given(craftId)) - before).toBe(0);
    await sendAll(id);
    const back = (await refundsOf(id)).reduce((sum, one) => sum + one.amountMinor, 0);
    expect(back).toBe(row.totalMinor);
    expect(await unbalanced()).toEqual([]);
  });

  it("goes back once when both orders are cancelled in the same moment", async () => {
    const purchase = await gave({ pieces: 2 });
    await Promise.all([cancel(purchase, 0), cancel(purchase, 1)]);
    await Promise.all([
      returnGift(system, { checkoutId: purchase.id }),
      returnGift(system, { checkoutId: purchase.id }),
      returnGifts(),
    ]);
    expect(await giftBack(purchase.id)).toHaveLength(1);
    expect((await given(purchase.craftId)) - purchase.before).toBe(0);
  });

  it("stays once something was sent, whatever is cancelled afterwards", async () => {
    const purchase = await gave({ pieces: 2 });
    const [first] = purchase.orders;
    if (!first) throw new Error("no order");
    await bring(first.id, "accepted", "packed", "shipped");
    unwrap(await cancel(purchase, 1));
    await returnGifts();
    expect(await giftBack(purchase.id)).toEqual([]);
    expect((await given(purchase.craftId)) - purchase.before).toBe(25_50);
  });

  it("goes back with the whole when the units are gone, and with a second payment", async () => {
    const { skus, buyer, craftId } = await basket();
    const before = await given(craftId);
    const { id, sessionId } = await start(buyer, skus, { fundAmount: "25.50" });
    await endPayment(id);
    await query("update stock set on_hand = 0 where sku = $1", [skus[0]]);
    await control("pay", { session: sessionId, outcome: "paid", force: true });
    await control("settle", {});
    await settle(sessionId);
    const { state, totalMinor } = await checkoutOf(id);
    expect(state).toBe("refund_due");
    expect(await refundsOf(id)).toMatchObject([{ reason: "late_without_stock", amountMinor: totalMinor }]);
    expect((await given(craftId)) - before).toBe(0);
    expect((await stockOf(skus[0] ?? "")).held).toBe(0);
    expect(await returnGift(system, { checkoutId: id })).toEqual({ ok: true, value: null });
  });

  it("is nobody's while its payment does not fit: parked, and the fund holds nothing", async () => {
    const { skus, buyer, craftId } = await basket();
    const before = await given(craftId);
    const { id, sessionId } = await start(buyer, skus, { fundAmount: "25.50" });
    await control("pay", { session: sessionId, outcome: "paid", amount: 1 });
    await control("settle", {});
    await settle(sessionId);
    expect((await checkoutOf(id)).state).toBe("review");
    expect((await given(craftId)) - before).toBe(0);
    unwrap(await endReview(system, { checkoutId: id }));
    expect(await returnGift(system, { checkoutId: id })).toEqual({ ok: true, value: null });
    expect((await given(craftId)) - before).toBe(0);
  });

  it("goes back when the buyer's bank takes the whole payment, and costs the platform nothing", async () => {
    const purchase = await gave({ where: euro });
    const lossBefore = await holds("loss");
    await lose(purchase, purchase.row.totalMinor, "maker");
    expect((await given(purchase.craftId)) - purchase.before).toBe(0);
    expect(await giftBack(purchase.id)).toMatchObject([{ amountMinor: 25_50, state: "succeeded" }]);
    expect(await holds("loss")).toEqual(lossBefore);
    expect(await unbalanced()).toEqual([]);
    expect(await returnGift(system, { checkoutId: purchase.id })).toEqual({ ok: true, value: null });
  });

  it.each([
    { bearer: "platform" as const, less: 0 },
    { bearer: "maker" as const, less: 1 },
  ])(
    "stays when the bank takes goods and delivery alone: the $bearer and not the fund bears them",
    async ({ bearer, less }) => {
      const purchase = await gave({ where: euro });
      const { totalMinor, fundGiftMinor, fundGiftMadMinor, shippingMinor } = purchase.row;
      expect(shippingMinor).toBeGreaterThan(1);
      const lossBefore = (await holds("loss")).EUR ?? 0;
      await lose(purchase, totalMinor - fundGiftMinor - less, bearer);
      expect(await giftBack(purchase.id)).toEqual([]);
      expect((await given(purchase.craftId)) - purchase.before).toBe(fundGiftMadMinor);
      expect(((await holds("loss")).EUR ?? 0) - lossBefore).toBeGreaterThan(0);
      expect(await unbalanced()).toEqual([]);
    },
  );
});
