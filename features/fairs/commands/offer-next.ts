import "server-only";
import { and, asc, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { type fair, fairApplication } from "#db/schema/index.ts";
import { movedOne } from "#features/fairs/commands/moved-one.ts";
import { mailJob } from "#features/notify/jobs.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Id } from "#lib/ids/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";

type Fair = Pick<typeof fair.$inferSelect, "id" | "answerDays" | "state" | "endsOn">;

/** Until when an offer made now is answered: the fair's days for it, and never longer than the fair. */
export function answerBy({ answerDays, endsOn }: Pick<Fair, "answerDays" | "endsOn">, now: Date): Date {
  // The last day ends at midnight in Morocco, 23:00 or 00:00 UTC as the clock is set there: the earlier of them.
  const ends = Date.parse(`${endsOn}T23:00:00Z`);
  return new Date(Math.max(now.getTime() + 1, Math.min(now.getTime() + answerDays * 86_400_000, ends)));
}

/**
 * Offers a stand that came free to the next on the waiting list. In the caller's transaction, as the product; null when nobody waits,
 * the fair is called off, or it is over.
 */
export async function offerNext(tx: Tx, row: Fair, standId: Id<"fairStand">, now: Date) {
  if (row.state !== "drawn" || row.endsOn < dayInMorocco(now)) return null;
  const [next] = await tx
    .select({ id: fairApplication.id })
    .from(fairApplication)
    .where(and(eq(fairApplication.fairId, row.id), eq(fairApplication.state, "waiting")))
    .orderBy(asc(fairApplication.rank))
    .limit(1)
    // Two stands that come free at once go to two people.
    .for("update");
  if (!next) return null;
  const moved = await tx
    .update(fairApplication)
    .set({ state: "offered", standId, offeredAt: now, answerBy: answerBy(row, now) })
    .where(and(eq(fairApplication.id, next.id), eq(fairApplication.state, "waiting")))
    .returning({ id: fairApplication.id });
  movedOne(moved, next.id);
  await enqueue(tx, mailJob, { template: "fair-stand-offered", id: next.id });
  return next.id;
}
