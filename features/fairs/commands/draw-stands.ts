import "server-only";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { artisan, fair, fairApplication, fairSeed, fairStand } from "#db/schema/index.ts";
import { pointsOf } from "#features/calls/index.ts";
import { lockFair } from "#features/fairs/commands/lock-fair.ts";
import { movedOne } from "#features/fairs/commands/moved-one.ts";
import { answerBy } from "#features/fairs/commands/offer-next.ts";
import { seedPlace } from "#features/fairs/commands/publish-fair.ts";
import { rankByDraw } from "#features/fairs/draw.ts";
import { keepsFair } from "#features/fairs/policy.ts";
import { fairTables } from "#features/fairs/queries/call-tables.ts";
import { fairInput, phaseOf } from "#features/fairs/schema.ts";
import { mailJob } from "#features/notify/jobs.ts";
import { lists } from "#features/register/schema.ts";
import { tags } from "#lib/cache/tags.ts";
import { unseal } from "#lib/crypto/seal.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Id } from "#lib/ids/ids.ts";
import { enqueueAll } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Ranks the applications by their points, equal ones by lot, shows the seed, and offers the stands in that order; who gets none
 * waits. Whoever may not sell any more is left out: their application is withdrawn, and the trace names it. Once, for good. Refusals: NOT_CHOOSING while the call is open and once it was drawn, UNSCORED { count } while applications
 * lack two officers' points, NOBODY_APPLIED.
 */
export const drawStands = defineCommand({
  name: "fairs.draw",
  input: fairInput,
  errors: ["NOT_CHOOSING", "UNSCORED", "NOBODY_APPLIED"],
  load: ({ tx, input }) => lockFair(tx, input.fairId),
  policy: (actor, { resource }) => keepsFair(actor, resource),
  handler: async ({ tx, resource: row, now, fail }) => {
    if (phaseOf(row, dayInMorocco(now)) !== "choosing") fail("NOT_CHOOSING");
    const { all, stands, seed } = await asProduct(tx, async () => ({
      all: await readScored(tx, row.id),
      stands: await tx
        .select({ id: fairStand.id })
        .from(fairStand)
        .where(eq(fairStand.fairId, row.id))
        .orderBy(asc(fairStand.position)),
      seed: await openSeed(tx, row.id),
    }));
    // A stand is for selling: nobody waits for points of a maker whose standing does not let them.
    const found = all.filter((one) => one.isListed);
    const leftOut = all.filter((one) => !one.isListed).map(({ id }) => id);
    if (found.length === 0) fail("NOBODY_APPLIED");
    const unscored = found.filter(({ officers }) => officers < 2).length;
    if (unscored > 0) fail("UNSCORED", { count: unscored });
    const ranked = rankByDraw(found, seed, row.slug);
    const idOf = new Map(found.map(({ number, id }) => [number, id]));
    await asProduct(tx, async () => {
      const drawn = await tx
        .update(fair)
        .set({ state: "drawn", drawnAt: now, seed })
        .where(and(eq(fair.id, row.id), eq(fair.state, "published")))
        .returning({ id: fair.id });
      movedOne(drawn, row.id);
      await writeRanks(
        tx,
        ranked.map((one) => ({ ...one, id: idOf.get(one.number) ?? "", standId: stands[one.rank - 1]?.id })),
        { offeredAt: now, answerBy: answerBy(row, now) },
      );
      if (leftOut.length > 0) await withdraw(tx, leftOut);
      await tx.delete(fairSeed).where(eq(fairSeed.fairId, row.id));
    });
    await enqueueAll(tx, mailJob, [
      ...ranked.map(({ number, rank }) => ({
        template: rank <= stands.length ? ("fair-stand-offered" as const) : ("fair-waiting" as const),
        id: idOf.get(number) ?? "",
      })),
      ...leftOut.map((id) => ({ template: "fair-left-out" as const, id })),
    ]);
    return { applications: ranked.length, seed, leftOut };
  },
  audit: ({ input, output: { applications, seed, leftOut } }) => ({
    object: input.fairId,
    detail: { applications, seed, leftOut: leftOut.join(" ") },
  }),
  invalidates: () => [tags.fairs()],
});

type Rank = { id: string; points: number; lot: string; rank: number; standId: string | undefined };

/** All ranks and offers in one statement: a call may have hundreds of applicants. */
async function writeRanks(tx: Tx, ranks: readonly Rank[], offer: { offeredAt: Date; answerBy: Date }) {
  const list = (of: (one: Rank) => string | number | null) => sql.param(ranks.map(of));
  const moved = await tx
    .update(fairApplication)
    .set({
      ...{ points: sql`r.points`, lot: sql`r.lot`, rank: sql`r.rank`, standId: sql`r.stand_id` },
      state: sql`case when r.stand_id is null then 'waiting' else 'offered' end`,
      offeredAt: sql`case when r.stand_id is not null then ${offer.offeredAt.toISOString()}::timestamptz end`,
      answerBy: sql`case when r.stand_id is not null then ${offer.answerBy.toISOString()}::timestamptz end`,
    })
    .from(
      sql`unnest(${list(({ id }) => id)}::text[], ${list(({ points }) => points)}::int[], ${list(({ lot }) => lot)}::text[],
        ${list(({ rank }) => rank)}::int[], ${list(({ standId }) => standId ?? null)}::text[]) as r(id, points, lot, rank, stand_id)`,
    )
    .where(and(eq(fairApplication.id, sql`r.id`), eq(fairApplication.state, "submitted")))
    .returning({ id: fairApplication.id });
  if (moved.length !== ranks.length) throw new Error("an application moved during its draw");
}

async function withdraw(tx: Tx, ids: readonly Id<"fairApplication">[]) {
  const gone = await tx
    .update(fairApplication)
    .set({ state: "withdrawn" })
    .where(and(inArray(fairApplication.id, [...ids]), eq(fairApplication.state, "submitted")))
    .returning({ id: fairApplication.id });
  if (gone.length !== ids.length) throw new Error("an application moved during its draw");
}

async function readScored(tx: Tx, fairId: Id<"fair">) {
  const rows = await tx
    .select({
      id: fairApplication.id,
      number: fairApplication.number,
      standing: artisan.state,
      isPublic: artisan.isPublic,
    })
    .from(fairApplication)
    .innerJoin(artisan, eq(artisan.id, fairApplication.artisanId))
    .where(and(eq(fairApplication.fairId, fairId), eq(fairApplication.state, "submitted")))
    .orderBy(asc(fairApplication.number))
    .for("update", { of: fairApplication });
  const given = await pointsOf(tx, fairTables, fairId);
  return rows.map(({ id, number, standing, isPublic }) => ({
    ...{ id, number, isListed: isPublic && lists(standing), ...given(id) },
  }));
}

async function openSeed(tx: Tx, fairId: Id<"fair">): Promise<string> {
  const [kept] = await tx.select().from(fairSeed).where(eq(fairSeed.fairId, fairId));
  if (!kept) throw new Error(`the draw of ${fairId} has no seed`);
  return unseal(kept.sealed, seedPlace(fairId));
}
