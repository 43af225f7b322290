import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { fundGrant, fundGrantRefusal, type GrantState } from "#db/schema/fund.ts";
import type { Id } from "#lib/ids/ids.ts";

/** A grant that the actor sees, locked until the transaction ends. */
export async function lockGrant(tx: Tx, id: Id<"fundGrant">) {
  const [seen] = await tx.select({ id: fundGrant.id }).from(fundGrant).where(eq(fundGrant.id, id));
  if (!seen) return null;
  const [row] = await asProduct(tx, () =>
    tx.select().from(fundGrant).where(eq(fundGrant.id, id)).for("update"),
  );
  return row ?? null;
}

/** One grant at a time out of a craft's account: what is free is read and taken by nobody else meanwhile. */
export async function lockFund(tx: Tx, craftId: Id<"craft">): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`fund:${craftId}`}, 0))`);
}

/** Moves a grant on. Throws when it is no longer where it was: the caller holds its lock. */
export async function moveGrant(
  tx: Tx,
  { id, state }: { id: Id<"fundGrant">; state: GrantState },
  change: Partial<typeof fundGrant.$inferInsert> & { state: GrantState },
): Promise<void> {
  const moved = await asProduct(tx, () =>
    tx
      .update(fundGrant)
      .set(change)
      .where(and(eq(fundGrant.id, id), eq(fundGrant.state, state)))
      .returning({ id: fundGrant.id }),
  );
  if (moved.length !== 1) throw new Error(`${id} is no longer ${state}`);
}

/** The references of a grant's transfers that came back. Call behind its lock. */
export async function refusedReferences(tx: Tx, grantId: Id<"fundGrant">): Promise<string[]> {
  const rows = await asProduct(tx, () =>
    tx
      .select({ reference: fundGrantRefusal.bankReference })
      .from(fundGrantRefusal)
      .where(eq(fundGrantRefusal.grantId, grantId)),
  );
  return rows.map(({ reference }) => reference);
}
