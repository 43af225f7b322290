import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { refund, transferPayment } from "#db/schema/index.ts";
import { sweepMethods } from "#features/checkout/flows/sweep-methods.ts";
import {
  bringMoneyFile,
  confirmMoneyFile,
  getUnpaid,
  readBankDesk,
  recordAccount,
} from "#features/checkout/index.ts";
import { recordBankRefund } from "#features/refunds/index.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Id } from "#lib/ids/ids.ts";
import { unwrap } from "#lib/kernel/query.ts";
import {
  ask,
  balanceOf,
  bring,
  dirhams,
  federationAt,
  open,
  openByHand,
  ordersOf,
  referenceOf,
} from "#tests/integration/checkout/by-hand.ts";
import {
  asSystem,
  checkoutOf,
  db,
  makeStocked,
  openShop,
  query,
  stockOf,
  visitor,
} from "#tests/integration/checkout/world.ts";

openShop();
beforeAll(openByHand);

const byTransfer = { method: "bank_transfer" as const };
const refused = (code: string) => ({ ok: false, error: { code } });

const refundsOf = (id: Id<"checkout">) =>
  asSystem((tx) => tx.select().from(refund).where(eq(refund.checkoutId, id)));

/** The time of a purchase has run out. */
async function letRunOut(id: Id<"checkout">): Promise<void> {
  await db
    .update(transferPayment)
    .set({ dueAt: new Date(Date.now() - 1000) })
    .where(eq(transferPayment.checkoutId, id));
  await sweepMethods();
}

async function paidLine(id: Id<"checkout">, day = "26/11/2026", over = 0): Promise<string> {
  const { totalMinor } = await checkoutOf(id);
  return `VIR RECU ${(await referenceOf(id)).replaceAll("-", " ")} MERCI;${dirhams(totalMinor + over)};${day}`;
}

describe("a purchase paid by transfer", () => {
  test("keeps its pieces with instructions, and is a sale when the bank shows the money", async () => {
    const actor = visitor();
    const piece = await makeStocked(1);
    const id = await open(actor, [piece.sku], byTransfer);
    const { transfer } = unwrap(await getUnpaid({ actor }, { checkoutId: id }));
    expect(transfer?.account.rib).toHaveLength(24);
    expect(Date.parse(transfer?.dueAt ?? "")).toBeGreaterThan(Date.now() + 2 * 86_400_000);
    expect(await stockOf(piece.sku)).toEqual({ onHand: 1, held: 1 });
    const mails = await query<{ template: string }>(
      "select data->'payload'->>'template' as template from pgboss.job where data->'payload'->>'id' = $1",
      [id],
    );
    expect(mails.map(({ template }) => template)).toEqual(["transfer-instructions"]);

    const bank = await balanceOf("bank");
    expect((await bring("bank", [await paidLine(id)])).lines).toEqual(["booked"]);
    const row = await checkoutOf(id);
    expect(row).toMatchObject({ state: "paid", paymentIntent: null });
    expect((await balanceOf("bank")) - bank).toBe(row.totalMinor);
    expect((await ordersOf(id)).map(({ state }) => state)).toEqual(["paid"]);
    expect(await stockOf(piece.sku)).toEqual({ onHand: 0, held: 0 });
  });

  test("is settled once by overlapping statements; a second transfer goes back by bank", async () => {
    const id = await open(visitor(), [(await makeStocked(3)).sku], byTransfer);
    const line = await paidLine(id);
    await bring("bank", [line]);
    expect(await bring("bank", [line], "same.csv")).toMatchObject({ isNew: false });
    expect((await bring("bank", [line, await paidLine(id, "27/11/2026")])).lines).toEqual([
      "known",
      "booked",
    ]);
    expect(await ordersOf(id)).toHaveLength(1);
    const [due, ...more] = await refundsOf(id);
    expect(more).toEqual([]);
    expect(due).toMatchObject({ reason: "second_payment", state: "due", paymentIntent: null });

    const actor = await federationAt();
    const desk = unwrap(await readBankDesk({ actor }, {}));
    expect(desk.refunds.map((row) => row.id)).toContain(due?.id);
    const owed = await balanceOf("refund_payable");
    const refundId = due?.id as Id<"refund">;
    unwrap(await recordBankRefund({ actor }, { refundId, reference: "VIR 1" }));
    expect((await balanceOf("refund_payable")) - owed).toBe(due?.amountMinor);
    expect(await recordBankRefund({ actor }, { refundId, reference: "VIR 2" })).toMatchObject(
      refused("REFUND_NOT_BY_BANK"),
    );
    expect((await checkoutOf(id)).state).toBe("paid");
  });

  test("that comes late is a sale while the pieces are there, and goes back when they are gone", async () => {
    const [bowl, ring] = [await makeStocked(2), await makeStocked(1)];
    const there = await open(visitor(), [bowl.sku], byTransfer);
    const gone = await open(visitor(), [ring.sku], byTransfer);
    const [first, second] = [await paidLine(there), await paidLine(gone)];
    await letRunOut(there);
    await letRunOut(gone);
    expect((await checkoutOf(gone)).state).toBe("expired");
    expect(await stockOf(ring.sku)).toEqual({ onHand: 1, held: 0 });
    await open(visitor(), [ring.sku], byTransfer);
    expect((await bring("bank", [first, second])).lines).toEqual(["booked", "booked"]);
    expect((await checkoutOf(there)).state).toBe("paid");
    expect((await checkoutOf(gone)).state).toBe("refund_due");
    const [due] = await refundsOf(gone);
    expect(due).toMatchObject({ reason: "late_without_stock", state: "due" });
    const actor = await federationAt();
    unwrap(await recordBankRefund({ actor }, { refundId: due?.id as Id<"refund">, reference: "VIR 3" }));
    expect((await checkoutOf(gone)).state).toBe("refunded");
  });

  test("of a wrong amount or with no reference of ours is parked for a person and never dropped", async () => {
    const id = await open(visitor(), [(await makeStocked(3)).sku], byTransfer);
    const unmatched = await balanceOf("unmatched_receipts");
    const typo = (await paidLine(id)).replace(
      /(\d)( MERCI)/,
      (_, digit, rest) => `${(Number(digit) + 1) % 10}${rest}`,
    );
    const { lines } = await bring("bank", [
      await paidLine(id, "26/11/2026", -100),
      typo,
      "LOYER;5000.00;26/11/2026",
      "FRAIS;-12.00;26/11/2026",
    ]);
    expect(lines).toEqual(["AMOUNT", "UNKNOWN_REFERENCE", "UNKNOWN_REFERENCE", "DEBIT"]);
    const { totalMinor, state } = await checkoutOf(id);
    expect(state).toBe("pending");
    expect(unmatched - (await balanceOf("unmatched_receipts"))).toBe(totalMinor - 100 + totalMinor + 5000_00);
    const parked = await query("select reason from unmatched_receipt where checkout_id = $1", [id]);
    expect(parked).toEqual([{ reason: "AMOUNT" }]);
  });

  test("does not end while a statement that may hold its money waits to be booked", async () => {
    const id = await open(visitor(), [(await makeStocked(1)).sku], byTransfer);
    const actor = await federationAt();
    const content = Buffer.from(`reference;amount;date\n${await paidLine(id)}`).toString("base64");
    const { fileId } = unwrap(await bringMoneyFile({ actor }, { source: "bank", name: "x.csv", content }));
    // Nothing is booked by looking.
    await sweepMethods();
    expect((await checkoutOf(id)).state).toBe("pending");
    unwrap(await confirmMoneyFile({ actor }, { fileId }));
    // The sweep takes up what a crash left, before it ends anything.
    await letRunOut(id);
    expect((await checkoutOf(id)).state).toBe("paid");
  });

  test("is for buyers in Morocco, to the account that holds on the day", async () => {
    const piece = await makeStocked(3);
    const abroad = { ...byTransfer, country: "FR" as const, postalCode: "75011" };
    expect(await ask(visitor(), [piece.sku], abroad)).toMatchObject(refused("METHOD_NOT_OFFERED"));
    const actor = await federationAt();
    const account = {
      ...{ holder: "Other", bank: "Other Bank", rib: `1${"0".repeat(23)}` },
      ...{ validFrom: dayInMorocco(new Date()), source: "Test" },
    };
    expect(await recordAccount({ actor }, { ...account, rib: "1234" })).toMatchObject(
      refused("INVALID_INPUT"),
    );
    unwrap(await recordAccount({ actor }, account));
    const buyer = visitor();
    const id = await open(buyer, [piece.sku], byTransfer);
    expect(unwrap(await getUnpaid({ actor: buyer }, { checkoutId: id })).transfer?.account.holder).toBe(
      "Other",
    );
    expect(await getUnpaid({ actor: visitor() }, { checkoutId: id })).toMatchObject(refused("NOT_FOUND"));
  });
});
