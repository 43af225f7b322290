import "server-only";
import { and, asc, eq, inArray, ne } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { stripeEvent } from "#db/schema/index.ts";
import type { HeardEvent } from "#features/webhooks/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/**
 * Takes an event up. Answers null when there is nothing to do for it: it was worked on, or is covered by another one. Stripe may
 * emit two events for one change, and many for one object; every handler asks for the object as it is now, so whatever of the
 * same kind on the same object had been received by then is answered by this one asking.
 */
export const claimEvent = defineCommand({
  name: "webhooks.claim-event",
  input: z.strictObject({ id: z.string().min(1) }),
  errors: [],
  load: async ({ tx, input }) => {
    const [row] = await tx.select().from(stripeEvent).where(eq(stripeEvent.id, input.id));
    return row ?? null;
  },
  policy: onlySystem,
  handler: async ({ tx, resource: { id, type, objectId, account }, now }): Promise<HeardEvent | null> => {
    const rows = await lockWaiting(tx, { id, type, objectId });
    if (!rows.includes(id)) return null;
    const covered = rows.filter((row) => row !== id);
    if (covered.length > 0) {
      await tx
        .update(stripeEvent)
        .set({ state: "ignored", error: null, coveredBy: id, processedAt: now })
        .where(and(inArray(stripeEvent.id, covered), ne(stripeEvent.id, id)));
    }
    return { id, type, objectId: objectId ?? "", account };
  },
  audit: null,
});

type Named = { id: string; type: string; objectId: string | null };

/** Ids of the events of the same kind on the same object that nobody finished, locked in one order for all. */
async function lockWaiting(tx: Tx, { id, type, objectId }: Named): Promise<string[]> {
  const same = objectId
    ? and(eq(stripeEvent.type, type), eq(stripeEvent.objectId, objectId))
    : eq(stripeEvent.id, id);
  const rows = await tx
    .select({ id: stripeEvent.id })
    .from(stripeEvent)
    .where(and(same, inArray(stripeEvent.state, ["received", "failed"])))
    .orderBy(asc(stripeEvent.id))
    .for("update");
  return rows.map((row) => row.id);
}
