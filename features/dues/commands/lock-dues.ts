import "server-only";
import { and, eq } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { bodyDues, type DuesState } from "#db/schema/body-dues.ts";
import { holdBody, type SeatedBody } from "#features/bodies/index.ts";
import { type Entry, postJournal, type Source } from "#features/ledger/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { money } from "#lib/money/money.ts";

export type Locked = typeof bodyDues.$inferSelect & { body: SeatedBody };

/** A member's dues with the body as the actor stands to it, the dues locked until the transaction ends: card and counter meet here. */
export async function lockDues(tx: Tx, id: Id<"dues">, actor: Actor): Promise<Locked | null> {
  const [row] = await asProduct(tx, () =>
    tx.select().from(bodyDues).where(eq(bodyDues.id, id)).for("update"),
  );
  const body = row && (await holdBody(tx, row.bodyId, actor));
  return row && body ? { ...row, body } : null;
}

/** Ends dues that are still due. False when somebody was first. */
export async function endDues(
  tx: Tx,
  id: Id<"dues">,
  change: Partial<typeof bodyDues.$inferInsert> & { state: Exclude<DuesState, "due"> },
): Promise<boolean> {
  const ended = await asProduct(tx, () =>
    tx
      .update(bodyDues)
      .set(change)
      .where(and(eq(bodyDues.id, id), eq(bodyDues.state, "due")))
      .returning({ id: bodyDues.id }),
  );
  return ended.length === 1;
}

/** What the entries of the ledger need of dues. */
export const ofDues = ({
  bodyId,
  memberId,
  amountMinor,
}: Pick<Locked, "bodyId" | "memberId" | "amountMinor">) => ({
  ...{ bodyId, memberId, amount: money(amountMinor, "MAD") },
});

/** Books as the product. Throws when the same cause was booked before. */
export async function book(tx: Tx, source: Source, entries: readonly Entry[]): Promise<void> {
  if (!(await asProduct(tx, () => postJournal(tx, source, entries))))
    throw new Error(`${source.type} ${source.id} ${source.kind} is booked already`);
}
