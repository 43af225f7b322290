import { and, asc, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import { type NumberSeries, orderDocument } from "#db/schema/documents.ts";
import { refund } from "#db/schema/ledger.ts";
import { artisanOrder, orderEvent } from "#db/schema/orders.ts";
import { sellerRow, takeNumber } from "#features/documents/commands/take-number.ts";
import {
  creditRefusedOrder,
  issueCommissionInvoice,
  issueCreditNotes,
  issueInvoice,
  listSeries,
} from "#features/documents/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { type MadeOrder, makeOrder } from "#tests/factories/orders.ts";
import { owner } from "#tests/factories/owner.ts";
import { makeCommission, makeTariffs } from "#tests/factories/rates.ts";
import { payBack } from "#tests/integration/documents/pay-back.ts";
import { makeOffice } from "#tests/integration/register/world.ts";

const context = { actor: systemActor("test") };

beforeAll(async () => {
  await makeCommission(owner());
  await makeTariffs(owner());
});

/** The numbers of a maker's series, in order. */
async function numbers(artisanId: Id<"artisan">, series: NumberSeries): Promise<number[]> {
  const rows = await owner()
    .select({ sequence: orderDocument.sequence })
    .from(orderDocument)
    .where(and(eq(orderDocument.artisanId, artisanId), eq(orderDocument.series, series)))
    .orderBy(asc(orderDocument.sequence));
  return rows.map(({ sequence }) => sequence ?? 0);
}

const upTo = (n: number) => Array.from({ length: n }, (_, at) => at + 1);

describe("numbers of invoices", () => {
  it("have no gap and no double when forty are asked for at once, some twice and some in transactions that crash", async () => {
    const { maker } = await makeOffice();
    const orders: MadeOrder[] = [];
    for (const _ of upTo(20)) orders.push(await makeOrder(owner(), maker, { state: "shipped" }));
    const crashing = (orderId: Id<"order">) =>
      withActorSettings(database(), { kind: "system" }, async (tx) => {
        await issueInvoice.within(tx, context, { orderId });
        throw new Error("crash");
      }).catch((error: Error) => error.message);
    const asked = orders.flatMap(({ id }, n) => [
      n % 2 === 0 ? crashing(id) : issueInvoice(context, { orderId: id }),
      issueInvoice(context, { orderId: id }),
    ]);
    const answers = await Promise.all(asked);
    expect(answers.filter((answer) => answer === "crash")).toHaveLength(10);
    expect(answers.filter((answer) => typeof answer !== "string" && !answer.ok)).toEqual([]);
    expect(await numbers(maker.id, "F")).toEqual(upTo(20));
  }, 60_000);

  it("begin anew with each year and each seller, and credit notes have a series of their own", async () => {
    const [one, other] = [(await makeOffice()).maker, (await makeOffice()).maker];
    const first = await makeOrder(owner(), one, { state: "delivered" });
    const second = await makeOrder(owner(), one, { state: "delivered" });
    const elsewhere = await makeOrder(owner(), other, { state: "delivered" });
    const invoice = async ({ id }: MadeOrder) => unwrap(await issueInvoice(context, { orderId: id }));
    await invoice(first);
    process.env.NOW = "2999-01-02T10:00:00Z";
    try {
      await invoice(second);
    } finally {
      delete process.env.NOW;
    }
    await invoice(elsewhere);
    const refundId = await payBack(first, { amountMinor: 500 });
    unwrap(await issueCreditNotes(context, { refundId }));
    const numbered = await owner()
      .select({ number: orderDocument.number, artisanId: orderDocument.artisanId })
      .from(orderDocument)
      .orderBy(asc(orderDocument.issuedAt));
    const of = (artisanId: Id<"artisan">) =>
      numbered.filter((row) => row.artisanId === artisanId).map(({ number }) => number);
    const year = new Date().getFullYear();
    expect(of(one.id)).toEqual([`F-${year}-000001`, `A-${year}-000001`, "F-2999-000001"]);
    expect(of(other.id)).toEqual([`F-${year}-000001`]);
  });

  it("are refused by the database when they do not follow the one before", async () => {
    const { maker } = await makeOffice();
    const order = await makeOrder(owner(), maker, { state: "shipped" });
    const { documentId } = unwrap(await issueInvoice(context, { orderId: order.id }));
    const [row] = await owner().select().from(orderDocument).where(eq(orderDocument.id, documentId));
    if (!row) throw new Error("no invoice");
    for (const sequence of [1, 3]) {
      const copy = { ...row, id: `${row.id.slice(0, -1)}0` as typeof row.id, orderId: null, sequence };
      await expect(owner().insert(orderDocument).values(copy)).rejects.toThrow();
    }
    await expect(owner().delete(orderDocument).where(eq(orderDocument.id, documentId))).rejects.toThrow();
    await expect(
      owner().update(orderDocument).set({ number: "F-1" }).where(eq(orderDocument.id, documentId)),
    ).rejects.toThrow();
  });
});

describe("a credit note", () => {
  it("is issued once for a refund of an invoiced order, and never for one the invoice was already lowered by", async () => {
    const { maker } = await makeOffice();
    const [before, after] = [
      await makeOrder(owner(), maker, { state: "shipped" }),
      await makeOrder(owner(), maker, { state: "shipped" }),
    ];
    const early = await payBack(before, { amountMinor: 700 });
    unwrap(await issueInvoice(context, { orderId: before.id }));
    unwrap(await issueInvoice(context, { orderId: after.id }));
    const late = await payBack(after, { amountMinor: 900 });
    expect(unwrap(await issueCreditNotes(context, { refundId: early })).issued).toEqual([]);
    expect(unwrap(await issueCreditNotes(context, { refundId: late })).issued).toHaveLength(1);
    expect(unwrap(await issueCreditNotes(context, { refundId: late })).issued).toEqual([]);
    expect(await numbers(maker.id, "A")).toEqual([1]);
  });

  it("leaves out what the platform bore out of goodwill", async () => {
    const { maker } = await makeOffice();
    const order = await makeOrder(owner(), maker, { state: "shipped" });
    unwrap(await issueInvoice(context, { orderId: order.id }));
    const goodwill = await payBack(order, { amountMinor: 400, borneMinor: 400 });
    expect(unwrap(await issueCreditNotes(context, { refundId: goodwill })).issued).toEqual([]);
    const shared = await payBack(order, { amountMinor: 900, borneMinor: 300 });
    const [documentId] = unwrap(await issueCreditNotes(context, { refundId: shared })).issued;
    const [row] = await owner()
      .select()
      .from(orderDocument)
      .where(eq(orderDocument.id, documentId as Id<"orderDocument">));
    expect(row?.payload).toMatchObject({ facts: { totalMinor: 600, totalMadMinor: 600 } });
  });

  it("gives back the whole invoice of a parcel that was refused at the door, once", async () => {
    const { maker } = await makeOffice();
    const order = await makeOrder(owner(), maker, { state: "shipped" });
    unwrap(await issueInvoice(context, { orderId: order.id }));
    const early = await creditRefusedOrder(context, { orderId: order.id });
    expect(early).toMatchObject({ ok: false, error: { code: "ORDER_NOT_REFUSED" } });
    await owner()
      .update(artisanOrder)
      .set({ state: "refused", method: "cash_on_delivery" })
      .where(eq(artisanOrder.id, order.id));
    await owner().insert(orderEvent).values({ orderId: order.id, artisanId: maker.id, state: "refused" });
    const { documentId } = unwrap(await creditRefusedOrder(context, { orderId: order.id }));
    expect(unwrap(await creditRefusedOrder(context, { orderId: order.id })).isNew).toBe(false);
    const [row] = await owner()
      .select()
      .from(orderDocument)
      .where(eq(orderDocument.id, documentId as Id<"orderDocument">));
    const [sold] = await owner().select().from(artisanOrder).where(eq(artisanOrder.id, order.id));
    expect(row?.payload).toMatchObject({ facts: { totalMinor: sold?.totalMinor } });
    expect(await numbers(maker.id, "A")).toEqual([1]);
  });

  it("waits until the money has gone back", async () => {
    const { maker } = await makeOffice();
    const order = await makeOrder(owner(), maker, { state: "shipped" });
    unwrap(await issueInvoice(context, { orderId: order.id }));
    const refundId = await payBack(order, { amountMinor: 100 });
    await owner().update(refund).set({ state: "sent" }).where(eq(refund.id, refundId));
    const asked = await issueCreditNotes(context, { refundId });
    expect(asked).toMatchObject({ ok: false, error: { code: "REFUND_NOT_DONE" } });
  });
});

describe("the platform's invoice for commission", () => {
  it("adds up a month's sales less what refunds of it gave back, once, and only when the month is over", async () => {
    const { maker } = await makeOffice();
    const paidAt = new Date("2026-03-10T10:00:00Z");
    const sold = await makeOrder(owner(), maker, { state: "delivered", paidAt });
    await payBack(sold, { amountMinor: 0, commissionMinor: 300, at: new Date("2026-03-20T10:00:00Z") });
    const asked = { artisanId: maker.id, month: "2026-03" };
    const march = { ...context, now: new Date("2026-03-31T10:00:00Z") };
    expect(await issueCommissionInvoice(march, asked)).toMatchObject({ error: { code: "MONTH_NOT_OVER" } });
    const made = unwrap(await issueCommissionInvoice(context, asked));
    expect(unwrap(await issueCommissionInvoice(context, asked))).toEqual({ ...made, isNew: false });
    const [row] = await owner()
      .select()
      .from(orderDocument)
      .where(eq(orderDocument.id, made.documentId as Id<"orderDocument">));
    const { facts } = (row?.payload ?? {}) as {
      facts: { lines: { commissionMadMinor: number }[]; commissionMadMinor: number };
    };
    const [sale, back] = facts.lines;
    expect(back?.commissionMadMinor).toBe(-300);
    expect(facts.commissionMadMinor).toBe((sale?.commissionMadMinor ?? 0) - 300);
    expect(row?.kind).toBe("commission_invoice");
  });
});

describe("the list of series", () => {
  it("proves that every series is whole, and shows a number that was taken and never written", async () => {
    const { maker } = await makeOffice();
    const order = await makeOrder(owner(), maker, { state: "shipped" });
    unwrap(await issueInvoice(context, { orderId: order.id }));
    const admin = {
      kind: "person",
      userId: "usr_x",
      email: "a@example.test",
      grants: [{ role: "admin" }],
    } as const;
    const list = async () => unwrap(await listSeries({ actor: { ...admin } as never }, {}));
    const sellerId = await withActorSettings(database(), { kind: "system" }, (tx) =>
      sellerRow(tx, { artisanId: maker.id }),
    );
    const own = async () => (await list()).find((line) => line.sellerId === sellerId && line.series === "F");
    expect(await own()).toMatchObject({ first: 1, last: 1, count: 1, next: 2, isWhole: true });
    expect((await list()).every((line) => line.isWhole)).toBe(true);
    // A number taken and committed without its document: what the product never does.
    await withActorSettings(database(), { kind: "system" }, (tx) => takeNumber(tx, sellerId, "invoice"));
    expect(await own()).toMatchObject({ last: 1, next: 3, isWhole: false });
  });
});
