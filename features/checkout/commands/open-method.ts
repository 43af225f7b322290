import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { PaymentMethod } from "#db/schema/checkout.ts";
import { attempt, checkout, doorPayment, piece, transferPayment } from "#db/schema/index.ts";
import { sendDoorCode } from "#features/checkout/commands/door-code.ts";
import { sessionMinutes } from "#features/checkout/domain/floor.ts";
import { transferReference } from "#features/checkout/domain/transfer-reference.ts";
import { endOfWorkingDay } from "#features/checkout/domain/working-days.ts";
import { readReceivingAccount } from "#features/checkout/queries/read-receiving-account.ts";
import { mailJob } from "#features/notify/jobs.ts";
import { ruleValue } from "#features/rules/index.ts";
import { blindIndex } from "#lib/crypto/blind-index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { isUniqueViolation } from "#lib/kernel/database-error.ts";
import { Refusal } from "#lib/kernel/errors.ts";
import { type Money, money } from "#lib/money/money.ts";
import { readMoroccanPhone, takesSms } from "#lib/people/phone.ts";

/** Refusals of a way to pay. */
export const methodErrors = [
  ...(["METHOD_NOT_OFFERED", "DOOR_PHONE", "DOOR_TOO_MUCH", "DOOR_NOT_ALLOWED", "DOOR_OPEN"] as const),
  "TRANSFER_UNAVAILABLE" as const,
] as const;

type Wish = {
  method: PaymentMethod;
  country: string;
  phone: string;
  total: Money;
  pieceIds: readonly Id<"piece">[];
};

/**
 * Refuses a way to pay that is not for this purchase, before anything is promised. Only buyers in Morocco pay without a card, in
 * dirhams. At the door: a number that takes messages, up to the limit of the rule in force, and nothing that is yet to be made
 * unless the rule allows it. Throws Refusal METHOD_NOT_OFFERED, DOOR_PHONE, DOOR_TOO_MUCH { minor }, DOOR_NOT_ALLOWED { pieceIds }
 * or TRANSFER_UNAVAILABLE.
 */
export async function checkMethod(tx: Tx, wish: Wish, now: Date): Promise<void> {
  if (wish.method === "card") return;
  if (wish.country !== "MA" || wish.total.currency !== "MAD") throw new Refusal("METHOD_NOT_OFFERED");
  if (wish.method === "bank_transfer") {
    if (!(await readReceivingAccount(tx, now))) throw new Refusal("TRANSFER_UNAVAILABLE");
    return;
  }
  const phone = readMoroccanPhone(wish.phone);
  if (!phone || !takesSms(phone)) throw new Refusal("DOOR_PHONE");
  const terms = await ruleValue(tx, "door.terms", now);
  const most = money(terms.dirhams * 100, "MAD");
  if (wish.total.minor > most.minor) throw new Refusal("DOOR_TOO_MUCH", { minor: most.minor });
  const toMake = terms.madeToOrder
    ? []
    : await tx
        .select({ id: piece.id })
        .from(piece)
        .where(and(inArray(piece.id, [...wish.pieceIds]), eq(piece.availability, "made_to_order")));
  if (toMake.length > 0) throw new Refusal("DOOR_NOT_ALLOWED", { pieceIds: toMake.map(({ id }) => id) });
}

type Opened = Pick<Wish, "method" | "phone"> & {
  id: Id<"checkout">;
  /** Known once the checkout's row, which was sent already, has been written. */
  number: Promise<string>;
  visitorHash: string | null;
};

/**
 * Opens the way to pay of a checkout that was just written: an attempt for the provider, a code for the buyer's phone, or
 * instructions for a transfer. What no provider is asked about waits for its buyer at once. Throws Refusal DOOR_OPEN when the
 * phone has an unpaid purchase already.
 */
export async function openMethod(tx: Tx, { id, number, method, phone, visitorHash }: Opened, now: Date) {
  if (method === "card") {
    const expiresAt = new Date(now.getTime() + sessionMinutes * 60_000);
    await tx.insert(attempt).values({ checkoutId: id, n: 1, idempotencyKey: `cs:${id}:1`, expiresAt });
    return;
  }
  if (!visitorHash) throw new Refusal("METHOD_NOT_OFFERED");
  await tx.update(checkout).set({ state: "pending" }).where(eq(checkout.id, id));
  if (method === "cash_on_delivery") {
    const { hours } = await ruleValue(tx, "door.terms", now);
    await promiseDoor(tx, id, phone, new Date(now.getTime() + hours * 3_600_000));
    await sendDoorCode(tx, { checkoutId: id, visitorHash }, now);
    return;
  }
  const account = await readReceivingAccount(tx, now);
  if (!account) throw new Refusal("TRANSFER_UNAVAILABLE");
  const { workingDays } = await ruleValue(tx, "transfer.terms", now);
  await tx.insert(transferPayment).values({
    checkoutId: id,
    reference: transferReference(await number),
    account: { holder: account.holder, bank: account.bank, rib: account.rib },
    dueAt: endOfWorkingDay(now, workingDays),
    createdAt: now,
  });
  await enqueue(tx, mailJob, { template: "transfer-instructions", id });
}

async function promiseDoor(tx: Tx, checkoutId: Id<"checkout">, phone: string, confirmBy: Date) {
  const phoneIndex = blindIndex("phone", "door", readMoroccanPhone(phone) ?? phone);
  try {
    await tx.transaction((inner) => inner.insert(doorPayment).values({ checkoutId, phoneIndex, confirmBy }));
  } catch (error) {
    if (isUniqueViolation(error)) throw new Refusal("DOOR_OPEN");
    throw error;
  }
}
