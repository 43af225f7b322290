import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { checkout } from "#db/schema/checkout.ts";
import { artisan, artisanOrder, orderDocument, orderLine, piece } from "#db/schema/index.ts";
import type { InvoiceFacts, ParcelFacts } from "#features/documents/domain/facts.ts";
import { audiences } from "#features/documents/domain/kinds.ts";
import {
  getDocument,
  issueConfirmation,
  issueInvoice,
  listOrderDocuments,
  listPurchaseDocuments,
  pdfOf,
  preparePapers,
  recordSeller,
} from "#features/documents/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { type Actor, anonymous, systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { makeOrder } from "#tests/factories/orders.ts";
import { owner } from "#tests/factories/owner.ts";
import { actorOf, makeUser } from "#tests/factories/people.ts";
import { makeCommission, makeTariffs } from "#tests/factories/rates.ts";
import { words } from "#tests/factories/words.ts";
import { payBack } from "#tests/integration/documents/pay-back.ts";
import { makeOffice } from "#tests/integration/register/world.ts";

const system = { actor: systemActor("test") };

beforeAll(async () => {
  await makeCommission(owner());
  await makeTariffs(owner());
});

const rowsOf = (orderId: Id<"order">) =>
  owner().select().from(orderDocument).where(eq(orderDocument.orderId, orderId));

const ice = "001234567000089";
const facts = {
  validFrom: "2026-01-01",
  name: "Atelier Exemple",
  form: "auto_entrepreneur",
  ice,
  vatRegime: "outside",
  vatMention: { fr: "Hors champ (démonstration)", ar: "" },
  source: "Attestation lue le 2 janvier 2026",
} as const;

/** Turns an order into one that was paid in euros and goes abroad. */
async function sendAbroad(orderId: Id<"order">): Promise<void> {
  const db = owner();
  const [order] = await db.select().from(artisanOrder).where(eq(artisanOrder.id, orderId));
  if (!order) throw new Error("no order");
  await db
    .update(orderLine)
    .set({ quantity: 3, unitMinor: 3333, madUnitMinor: 37_033, hsHeading: "691200" })
    .where(eq(orderLine.orderId, orderId));
  await db
    .update(artisanOrder)
    .set({
      currency: "EUR",
      itemsMinor: 9999,
      madItemsMinor: 111_099,
      shippingMinor: 1500,
      totalMinor: 11_499,
      shipTo: { ...order.shipTo, country: "FR", city: "Lyon" },
    })
    .where(eq(artisanOrder.id, orderId));
}

describe("an invoice", () => {
  it("stays as it was issued when names, prices and the seller's facts change, to the byte of its PDF", async () => {
    const { maker, registrar } = await makeOffice();
    unwrap(await recordSeller({ actor: registrar }, { artisanId: maker.id, ...facts }));
    const order = await makeOrder(owner(), maker, { state: "shipped" });
    const { documentId } = unwrap(await issueInvoice(system, { orderId: order.id }));
    const read = async () => unwrap(await getDocument(system, { documentId }));
    const before = await read();
    const pdf = pdfOf(before.sheet, before.issuedAt);
    await owner()
      .update(artisan)
      .set({ name: words("Other name") })
      .where(eq(artisan.id, maker.id));
    await owner()
      .update(piece)
      .set({ title: words("Other title") });
    await owner()
      .update(orderLine)
      .set({ title: words("Other") })
      .where(eq(orderLine.orderId, order.id));
    unwrap(await recordSeller({ actor: registrar }, { artisanId: maker.id, ...facts, name: "Autre nom" }));
    const after = await read();
    expect(after).toEqual(before);
    expect(pdfOf(after.sheet, after.issuedAt).equals(pdf)).toBe(true);
    expect(unwrap(await issueInvoice(system, { orderId: order.id }))).toEqual({ documentId, isNew: false });
  });

  it("keeps phone, mailbox and the numbers of the trade sealed where it is stored, and prints them", async () => {
    const { maker, registrar } = await makeOffice();
    unwrap(await recordSeller({ actor: registrar }, { artisanId: maker.id, ...facts }));
    const order = await makeOrder(owner(), maker, { state: "shipped" });
    const { documentId } = unwrap(await issueInvoice(system, { orderId: order.id }));
    const [row] = await rowsOf(order.id);
    const stored = JSON.stringify(row);
    const printed = JSON.stringify(unwrap(await getDocument(system, { documentId })).sheet);
    for (const secret of [ice, order.buyerEmail, "+212600000000"]) {
      expect(stored).not.toContain(secret);
      expect(printed).toContain(secret);
    }
  });

  it("says what nobody has recorded of the seller instead of making it up", async () => {
    const { maker } = await makeOffice();
    const order = await makeOrder(owner(), maker, { state: "shipped" });
    const { documentId } = unwrap(await issueInvoice(system, { orderId: order.id }));
    const printed = JSON.stringify(unwrap(await getDocument(system, { documentId })).sheet);
    expect(printed).toContain("Régime de TVA du vendeur non renseigné");
    expect(printed.match(/non renseigné/g)?.length).toBeGreaterThan(4);
  });

  it("is not issued before the parcel has left", async () => {
    const { maker } = await makeOffice();
    const order = await makeOrder(owner(), maker, { state: "packed" });
    const asked = await issueInvoice(system, { orderId: order.id });
    expect(asked).toMatchObject({ error: { code: "ORDER_NOT_SHIPPED" } });
  });

  it("charges what was sent: without cancelled units, less what went back before", async () => {
    const { maker } = await makeOffice();
    const order = await makeOrder(owner(), maker, { state: "shipped" });
    await sendAbroad(order.id);
    await owner().update(orderLine).set({ cancelledQuantity: 1 }).where(eq(orderLine.orderId, order.id));
    await payBack(order, { amountMinor: 3333 });
    unwrap(await issueInvoice(system, { orderId: order.id }));
    const [row] = await rowsOf(order.id);
    const { facts: charged } = (row?.payload ?? {}) as { facts: InvoiceFacts };
    expect(charged.lines).toMatchObject([{ quantity: 2, amountMinor: 6666 }]);
    expect(charged.totalMinor).toBe(6666 + 1500);
  });
});

describe("papers of a parcel", () => {
  it("for Morocco are packing slip and label; abroad a customs form and a commercial invoice come with them", async () => {
    const { maker, himself } = await makeOffice();
    const home = await makeOrder(owner(), maker, { state: "accepted" });
    const abroad = await makeOrder(owner(), maker, { state: "packed" });
    await sendAbroad(abroad.id);
    const kinds = async (orderId: Id<"order">) => {
      const context = { actor: himself };
      unwrap(await preparePapers(context, { orderId, locale: "ar" }));
      const { documents } = unwrap(await listOrderDocuments(context, { orderId }));
      return documents.map(({ kind }) => kind).sort();
    };
    expect(await kinds(home.id)).toEqual(["label", "packing_slip"]);
    expect(await kinds(abroad.id)).toEqual(["cn23", "commercial_invoice", "label", "packing_slip"]);
  });

  it("declare values that add up to the goods in both currencies, and weights to their sum", async () => {
    const { maker, himself } = await makeOffice();
    const order = await makeOrder(owner(), maker, { state: "packed" });
    await sendAbroad(order.id);
    unwrap(await preparePapers({ actor: himself }, { orderId: order.id, locale: "fr" }));
    const declared = (await rowsOf(order.id)).filter(({ kind }) => audiences[kind].includes("chamber"));
    expect(declared).toHaveLength(4);
    for (const { payload } of declared) {
      const { facts: parcel } = payload as { facts: ParcelFacts };
      const sum = (of: "amountMinor" | "amountMadMinor" | "netGrams") =>
        parcel.lines.reduce((total, line) => total + line[of], 0);
      expect([sum("amountMinor"), sum("amountMadMinor"), sum("netGrams")]).toEqual([9999, 111_099, 2700]);
      expect([parcel.itemsMinor, parcel.itemsMadMinor, parcel.netGrams]).toEqual([9999, 111_099, 2700]);
      expect(parcel.totalMinor).toBe(parcel.itemsMinor + parcel.shippingMinor + parcel.dutiesMinor);
    }
  });

  it("are made once for the same content, and again beside the old when a unit was cancelled", async () => {
    const { maker, himself } = await makeOffice();
    const order = await makeOrder(owner(), maker, { state: "accepted" });
    await sendAbroad(order.id);
    const made = async () =>
      unwrap(await preparePapers({ actor: himself }, { orderId: order.id, locale: "fr" })).made.length;
    expect(await made()).toBe(4);
    expect(await made()).toBe(0);
    await owner().update(orderLine).set({ cancelledQuantity: 1 }).where(eq(orderLine.orderId, order.id));
    expect(await made()).toBe(4);
  });

  it("are refused before the order is accepted", async () => {
    const { maker, himself } = await makeOffice();
    const order = await makeOrder(owner(), maker);
    const asked = await preparePapers({ actor: himself }, { orderId: order.id, locale: "fr" });
    expect(asked).toMatchObject({ error: { code: "PAPERS_NOT_NOW" } });
  });
});

describe("a maker who was struck off", () => {
  it("neither makes nor reads papers with a buyer's address any more; the chamber does both", async () => {
    const { maker, himself, registrar } = await makeOffice();
    const order = await makeOrder(owner(), maker, { state: "packed" });
    const papers = { orderId: order.id, locale: "fr" } as const;
    unwrap(await preparePapers({ actor: himself }, papers));
    await owner().update(artisan).set({ state: "struck_off" }).where(eq(artisan.id, maker.id));
    const asked = await preparePapers({ actor: himself }, papers);
    expect(asked).toMatchObject({ error: { code: "ORDER_WITH_CHAMBER" } });
    const seen = async (actor: Actor) =>
      unwrap(await listOrderDocuments({ actor }, { orderId: order.id })).documents.length;
    expect([await seen(himself), await seen(registrar)]).toEqual([0, 2]);
    expect((await preparePapers({ actor: registrar }, papers)).ok).toBe(true);
  });
});

describe("who reads which paper", () => {
  it("is the buyer, the maker, the chamber that brings the parcel and those who keep the whole, each their kinds", async () => {
    const { maker, himself, registrar, verifier } = await makeOffice();
    const other = await makeOffice();
    const longAgo = new Date(Date.now() - 40 * 86_400_000);
    const order = await makeOrder(owner(), maker, { state: "packed", paidAt: longAgo });
    await sendAbroad(order.id);
    unwrap(await preparePapers({ actor: himself }, { orderId: order.id, locale: "fr" }));
    await owner().update(artisanOrder).set({ state: "shipped" }).where(eq(artisanOrder.id, order.id));
    unwrap(await issueInvoice(system, { orderId: order.id }));
    const account = await makeUser(owner());
    await owner().update(checkout).set({ userId: account.id }).where(eq(checkout.id, order.checkoutId));
    unwrap(await issueConfirmation(system, { checkoutId: order.checkoutId }));
    // Late and on its way is the maker's alone; taken on, the chamber brings it.
    const [held] = await owner()
      .select({ id: artisan.chamberId })
      .from(artisan)
      .where(eq(artisan.id, maker.id));
    await owner()
      .update(artisanOrder)
      .set({ broughtBy: held?.id ?? null })
      .where(eq(artisanOrder.id, order.id));
    const all = await owner()
      .select({ id: orderDocument.id, kind: orderDocument.kind })
      .from(orderDocument)
      .where(eq(orderDocument.checkoutId, order.checkoutId));
    const papers = [...all, ...(await rowsOf(order.id)).filter(({ checkoutId }) => checkoutId === null)];
    const seen = async (actor: Actor) => {
      const kinds = [];
      for (const { id, kind } of papers) {
        if ((await getDocument({ actor }, { documentId: id })).ok) kinds.push(kind as string);
      }
      return kinds.sort();
    };
    const parcel = ["cn23", "commercial_invoice", "label", "packing_slip"];
    const buyer = actorOf(account, []);
    expect(await seen(buyer)).toEqual(["commercial_invoice", "invoice", "order_confirmation"]);
    expect(await seen({ kind: "anonymous", orderAccess: order.checkoutId })).toEqual(await seen(buyer));
    expect(await seen(himself)).toEqual(["cn23", "commercial_invoice", "invoice", "label", "packing_slip"]);
    expect(await seen(registrar)).toEqual(parcel);
    const federation = actorOf(await makeUser(owner()), [{ role: "federation" }]);
    expect(await seen(federation)).toHaveLength(6);
    const outsiders = [
      verifier,
      other.himself,
      other.registrar,
      actorOf(await makeUser(owner()), []),
      anonymous,
    ];
    for (const actor of outsiders) expect(await seen(actor)).toEqual([]);
    const listed = unwrap(await listPurchaseDocuments({ actor: buyer }, { checkoutId: order.checkoutId }));
    expect(listed.documents).toHaveLength(3);
  });
});
