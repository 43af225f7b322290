import "server-only";
import { and, asc, inArray, lt } from "drizzle-orm";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import { stripeEvent } from "#db/schema/index.ts";

/** Stored events received before `before` that nobody finished, oldest first. */
export async function listUnfinishedEvents(before: Date, limit = 200): Promise<string[]> {
  return withActorSettings(database(), { kind: "system" }, async (tx) => {
    const rows = await tx
      .select({ id: stripeEvent.id })
      .from(stripeEvent)
      .where(and(inArray(stripeEvent.state, ["received", "failed"]), lt(stripeEvent.receivedAt, before)))
      .orderBy(asc(stripeEvent.receivedAt))
      .limit(limit);
    return rows.map((row) => row.id);
  });
}
