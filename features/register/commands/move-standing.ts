import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisan, type Standing } from "#db/schema/artisans.ts";
import { standingChange } from "#db/schema/register.ts";
import { signCardsJob } from "#features/cards/jobs.ts";
import { mailJob, smsJob } from "#features/notify/jobs.ts";
import type { LockedMaker } from "#features/register/commands/lock-maker.ts";
import { reachOf } from "#features/register/queries/reach-of.ts";
import type { StandingReason } from "#features/register/schema.ts";
import { stampTags } from "#lib/cache/stamp.ts";
import { tags } from "#lib/cache/tags.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";

type Move = {
  maker: LockedMaker;
  to: Standing;
  reason: StandingReason;
  note: string | null;
  /** The manager who decided; null when the product does it by the calendar. */
  by: Id<"user"> | null;
  at: Date;
  /** The waiting change that is carried out. Without it the change is written here. */
  planned?: Id<"standing">;
  /** What else of the maker's row changes with it. */
  along?: { validUntil?: string };
};

/** Everything public that a maker's standing decides on. Pages of pieces carry their maker's tag. */
export const standingTags = (artisanId: Id<"artisan">): string[] => [
  tags.pieces(),
  tags.home(),
  tags.artisans(),
  tags.artisan(artisanId),
  tags.crafts(),
  tags.chambers(),
];

/**
 * The one way a standing changes, inside the command of whoever decides: moves the state it was found in, writes the change,
 * makes public pages stale and queues what the maker is told. Null when the state was not the one expected any more.
 */
export async function moveStanding(tx: Tx, move: Move): Promise<Id<"standing"> | null> {
  const { maker, to, reason, note, by, at } = move;
  const moved = await tx
    .update(artisan)
    .set({ state: to, stateSince: at, ...move.along })
    .where(and(eq(artisan.id, maker.id), eq(artisan.state, maker.state)))
    .returning({ id: artisan.id });
  if (moved.length !== 1) return null;
  const id = move.planned ?? newId("standing");
  if (move.planned) {
    await tx
      .update(standingChange)
      .set({ from: maker.state, appliedAt: at })
      .where(
        and(eq(standingChange.id, id), isNull(standingChange.appliedAt), isNull(standingChange.cancelledAt)),
      );
  } else {
    const change = { from: maker.state, to, reason, note, effectiveFrom: at, appliedAt: at, orderedBy: by };
    await tx
      .insert(standingChange)
      .values({ id, artisanId: maker.id, chamberId: maker.chamberId, ...change });
  }
  await stampTags(tx, standingTags(maker.id));
  await enqueue(tx, signCardsJob, { artisanId: maker.id });
  const reach = await reachOf(tx, maker.id);
  if (reach.byMail) await enqueue(tx, mailJob, { template: "standing-changed", id });
  if (reach.bySms) await enqueue(tx, smsJob, { template: "standing-changed", id });
  return id;
}

/** Calls off what waits for its day: a decision of today overtakes it. Returns the ids. */
export async function callOffPlanned(tx: Tx, artisanId: Id<"artisan">, at: Date): Promise<Id<"standing">[]> {
  const rows = await tx
    .update(standingChange)
    .set({ cancelledAt: at })
    .where(
      and(
        eq(standingChange.artisanId, artisanId),
        isNull(standingChange.appliedAt),
        isNull(standingChange.cancelledAt),
      ),
    )
    .returning({ id: standingChange.id });
  return rows.map((row) => row.id);
}
