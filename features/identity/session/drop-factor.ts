import "server-only";
import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { recoveryCode } from "#db/schema/identity.ts";
import { countFactors, holdsOffice } from "#features/identity/session/own-factors.ts";
import type { Id } from "#lib/ids/ids.ts";

/**
 * True when the person may do without one of their factors: an office never stands without any. Called under the person's
 * lock, so that two browsers do not each remove the last but one.
 */
export async function mayDropFactor(tx: Tx, userId: Id<"user">): Promise<boolean> {
  return (await countFactors(tx, userId)) > 1 || !(await holdsOffice(tx, userId));
}

/** Recovery codes stand in for a factor; without any they would open nothing that is closed, and only lie about. */
export async function dropCodesOfNothing(tx: Tx, userId: Id<"user">): Promise<void> {
  if ((await countFactors(tx, userId)) === 0)
    await tx.delete(recoveryCode).where(eq(recoveryCode.userId, userId));
}
