import "server-only";
import { desc, lte } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { receivingAccount } from "#db/schema/index.ts";
import { dayInMorocco } from "#lib/days.ts";

/** The account buyers' transfers go to at an instant; null when none is recorded. */
export async function readReceivingAccount(tx: Tx, at: Date) {
  const [row] = await tx
    .select()
    .from(receivingAccount)
    .where(lte(receivingAccount.validFrom, dayInMorocco(at)))
    .orderBy(desc(receivingAccount.validFrom), desc(receivingAccount.recordedAt))
    .limit(1);
  return row ?? null;
}
