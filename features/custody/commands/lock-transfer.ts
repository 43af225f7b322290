import "server-only";
import { and, eq } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { bodyAccount, bodyTransfer, type TransferState } from "#db/schema/body-dues.ts";
import { readPayee } from "#features/custody/queries/payees.ts";
import type { Id } from "#lib/ids/ids.ts";

/** A transfer with whose it is and the account it goes to, locked until the transaction ends. */
export async function lockTransfer(tx: Tx, id: Id<"bodyTransfer">) {
  const [transfer] = await asProduct(tx, () =>
    tx.select().from(bodyTransfer).where(eq(bodyTransfer.id, id)).for("update"),
  );
  const payeeId = transfer && (transfer.bodyId ?? transfer.chamberId);
  const payee = payeeId ? await readPayee(tx, payeeId) : null;
  if (!transfer || !payee) return null;
  const [account] = await asProduct(tx, () =>
    tx.select().from(bodyAccount).where(eq(bodyAccount.id, transfer.accountId)),
  );
  return account ? { transfer, payee, account } : null;
}

/** Moves a transfer on from where it is expected to stand. False when somebody was first. */
export async function moveTransfer(
  tx: Tx,
  id: Id<"bodyTransfer">,
  from: TransferState,
  change: Partial<typeof bodyTransfer.$inferInsert> & { state: Exclude<TransferState, "proposed"> },
): Promise<boolean> {
  const moved = await asProduct(tx, () =>
    tx
      .update(bodyTransfer)
      .set(change)
      .where(and(eq(bodyTransfer.id, id), eq(bodyTransfer.state, from)))
      .returning({ id: bodyTransfer.id }),
  );
  return moved.length === 1;
}
