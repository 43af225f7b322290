import "server-only";
import { desc, eq } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { bodyAccount, bodyTransfer } from "#db/schema/body-dues.ts";
import { custodyPayment } from "#db/schema/custody-payments.ts";
import type { Payee } from "#features/custody/domain/payee.ts";
import { usableFrom } from "#features/custody/domain/transferable.ts";
import { ofPayee, readHeld } from "#features/custody/queries/payees.ts";
import { readTransferable } from "#features/custody/queries/read-transferable.ts";
import type { Custody, PaymentLine, TransferLine } from "#features/custody/schema.ts";
import { dayInMorocco } from "#lib/days.ts";

/** What we hold for somebody, where they are paid, and what was transferred. As the product: the caller's policy says who reads. */
export async function readCustody(tx: Tx, payee: Payee, at: Date): Promise<Custody> {
  return {
    heldMinor: await readHeld(tx, payee),
    transferableMinor: await readTransferable(tx, payee, at),
    account: await readAccount(tx, payee, at),
    transfers: await readTransfers(tx, payee),
    payments: await readPayments(tx, payee),
  };
}

async function readAccount(tx: Tx, payee: Payee, at: Date): Promise<Custody["account"]> {
  const row = await newestAccount(tx, payee);
  if (!row) return null;
  const usable = usableFrom(row.createdAt);
  const { lastFour, holder } = row;
  return { lastFour, holder, usableFrom: usable.toISOString(), isUsable: usable <= at };
}

/** The account that counts: the latest one. */
export async function newestAccount(tx: Tx, payee: Payee) {
  const [row] = await asProduct(tx, () =>
    tx
      .select()
      .from(bodyAccount)
      .where(ofPayee(bodyAccount, payee))
      .orderBy(desc(bodyAccount.createdAt), desc(bodyAccount.id))
      .limit(1),
  );
  return row ?? null;
}

async function readTransfers(tx: Tx, payee: Payee): Promise<TransferLine[]> {
  const rows = await asProduct(tx, () =>
    tx
      .select({ transfer: bodyTransfer, lastFour: bodyAccount.lastFour })
      .from(bodyTransfer)
      .innerJoin(bodyAccount, eq(bodyAccount.id, bodyTransfer.accountId))
      .where(ofPayee(bodyTransfer, payee))
      .orderBy(desc(bodyTransfer.createdAt), desc(bodyTransfer.id)),
  );
  return rows.map(transferOf);
}

async function readPayments(tx: Tx, payee: Payee): Promise<PaymentLine[]> {
  const rows = await asProduct(tx, () =>
    tx
      .select()
      .from(custodyPayment)
      .where(ofPayee(custodyPayment, payee))
      .orderBy(desc(custodyPayment.createdAt), desc(custodyPayment.id)),
  );
  return rows.map(({ id, amountMinor: minor, bankReference, createdAt }) => ({
    ...{ id, minor, bankReference, receivedOn: dayInMorocco(createdAt) },
  }));
}

export function transferOf(row: {
  transfer: typeof bodyTransfer.$inferSelect;
  lastFour: string;
}): TransferLine {
  const { id, amountMinor: minor, state, createdAt, decidedAt, bankReference, note } = row.transfer;
  return {
    ...{ id, minor, state, lastFour: row.lastFour, bankReference, note },
    proposedOn: dayInMorocco(createdAt),
    decidedOn: decidedAt && dayInMorocco(decidedAt),
  };
}
