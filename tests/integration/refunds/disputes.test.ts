import { describe, expect, it } from "vitest";
import { shipOrder } from "#features/orders/index.ts";
import { sendAnswer } from "#features/refunds/flows/send-answer.ts";
import {
  answerDispute,
  decideLostDispute,
  getDispute,
  listDisputes,
  releaseShipment,
} from "#features/refunds/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { control, openShop, query } from "#tests/integration/checkout/world.ts";
import {
  bring,
  buy,
  clearing,
  hear,
  holds,
  makerOf,
  orderOf,
  platform,
  standIn,
} from "#tests/integration/refunds/world.ts";

openShop();

async function disputed(stage = "created", options: Parameters<typeof buy>[0] = {}) {
  const bought = await buy(options);
  const [order] = bought.orders;
  if (!order) throw new Error("no order");
  const move = async (next: string) => {
    await control("dispute", { charge: bought.charge, stage: next });
    await tell();
  };
  const tell = async () => {
    const { disputes } = await standIn();
    const found = disputes.find(({ charge }) => charge === bought.charge);
    // Twice and in whatever order: the provider's answer is what counts.
    for (const type of ["closed", "funds_withdrawn", "created", "updated", "funds_reinstated"])
      await hear(`charge.dispute.${type}`, found?.id ?? "");
  };
  await move(stage);
  const actor = await platform();
  const all = unwrap(await listDisputes({ actor }, {}));
  const row = all.find(({ number }) => number === order.number.replace(/-\d+$/, ""));
  if (!row) throw new Error("no dispute");
  const payableOf = async () =>
    (await query<{ state: string }>("select state from payable where order_id = $1", [order.id]))[0]?.state;
  return { ...bought, order, move, tell, actor, disputeId: row.id as Id<"dispute">, payableOf };
}

/** The books and the provider agree, and what is disputed stands where it must. */
async function agree(suspense: number) {
  const { provider, books } = await clearing();
  expect(books).toEqual(provider);
  expect((await holds("dispute_suspense")).MAD ?? 0).toBe(suspense);
}

describe("an inquiry", () => {
  it("moves no money, keeps what is owed back, and lets go when it is closed", async () => {
    const { order, move, payableOf } = await disputed("warning_needs_response");
    await agree(0);
    expect(await payableOf()).toBe("frozen");
    expect((await orderOf(order.id)).state).toBe("paid");
    await move("warning_closed");
    expect(await payableOf()).toBe("accrued");
    expect(await orderOf(order.id)).toMatchObject({ state: "paid", shipHold: null });
  });
});

describe("a dispute", () => {
  it("takes the money once, is answered with what speaks for the payment, and is won", async () => {
    const { order, total, actor, disputeId, payableOf, tell } = await disputed();
    await agree(total);
    expect((await orderOf(order.id)).state).toBe("disputed");
    expect(await payableOf()).toBe("frozen");
    const statement = "The parcel was handed over; winning_evidence";
    expect((await answerDispute({ actor }, { disputeId, statement })).ok).toBe(true);
    expect(await answerDispute({ actor }, { disputeId, statement })).toMatchObject({
      error: { code: "DISPUTE_NOT_OPEN" },
    });
    await sendAnswer(disputeId);
    await sendAnswer(disputeId);
    await tell();
    await agree(0);
    expect((await orderOf(order.id)).state).toBe("won");
    expect(await payableOf()).toBe("accrued");
    const shown = unwrap(await getDispute({ actor }, { disputeId }));
    expect(shown).toMatchObject({ meaning: "won", evidence: { customer_name: "Acheteur Exemple" } });
    expect(shown.evidence.product_description).toContain("/p/");
  });

  it.each([
    { bearer: "maker" as const, loss: 0, left: 0 },
    { bearer: "platform" as const, loss: 1, left: 1 },
  ])(
    "that is lost is borne by the $bearer, decided once and with a reason",
    async ({ bearer, loss, left }) => {
      const { order, total, actor, disputeId, move, payableOf } = await disputed("lost");
      await agree(total);
      expect((await orderOf(order.id)).state).toBe("lost");
      expect(await payableOf()).toBe("frozen");
      const before = (await holds("loss")).MAD ?? 0;
      const reason = "The buyer's bank did not believe the tracking";
      const decide = () => decideLostDispute({ actor }, { disputeId, bearer, reason });
      expect((await decide()).ok).toBe(true);
      expect(await decide()).toMatchObject({ error: { code: "DISPUTE_NOT_LOST" } });
      await agree(0);
      expect(((await holds("loss")).MAD ?? 0) - before).toBe(loss * total);
      const owed = order.madItemsMinor - order.commissionMinor - order.commissionVatMinor;
      expect((await holds(`seller_payable:${order.artisanId}`)).MAD ?? 0).toBe(0 - left * owed);
      await expect(move("created")).rejects.toThrow();
    },
  );
});

it("a parcel whose payment is doubted stays until somebody looked", async () => {
  const bought = await buy();
  const [order] = bought.orders;
  if (!order) throw new Error("no order");
  await bring(order.id, "accepted", "packed");
  const maker = await makerOf(order.artisanId);
  const ship = () => shipOrder({ actor: maker }, { orderId: order.id, carrier: "amana" });
  await control("review", { charge: bought.charge });
  const review = (await standIn()).reviews.at(-1)?.id ?? "";
  await hear("review.opened", review);
  expect(await ship()).toMatchObject({ error: { code: "SHIPMENT_HELD" } });
  await control("review", { charge: bought.charge, closed: "approved" });
  await hear("review.closed", review);
  await control("fraud_warning", { charge: bought.charge });
  await hear("radar.early_fraud_warning.created", (await standIn()).fraud_warnings.at(-1)?.id ?? "");
  expect(await ship()).toMatchObject({ error: { code: "SHIPMENT_HELD" } });
  const reason = "Called the buyer, who confirmed the order";
  expect((await releaseShipment({ actor: await platform() }, { orderId: order.id, reason })).ok).toBe(true);
  expect((await ship()).ok).toBe(true);
});
