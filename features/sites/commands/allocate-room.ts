import "server-only";
import { and, asc, eq } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { siteApplication } from "#db/schema/index.ts";
import { pointsOf } from "#features/calls/index.ts";
import { firstCome, rankByPoints } from "#features/calls/schema.ts";
import { byMail, byMailAndSms, lettersOf } from "#features/notify/jobs.ts";
import { lockApplication, lockCall } from "#features/sites/commands/lock-call.ts";
import { movedOne } from "#features/sites/commands/moved-one.ts";
import { moveCall } from "#features/sites/commands/publish-call.ts";
import { eitherSide, keepsSites } from "#features/sites/policy.ts";
import { siteTables } from "#features/sites/queries/call-tables.ts";
import { applicationInput, callInput } from "#features/sites/tenancy-schema.ts";
import { tags } from "#lib/cache/tags.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Id } from "#lib/ids/ids.ts";
import { enqueueEach } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Gives a room by the points of two officers: the first is chosen, the others wait in the order of their ranks. Refusals: NOT_SCORING
 * before the call has closed and once the room is given, SCORES_MISSING unless two officers scored everybody.
 */
export const allocateRoom = defineCommand({
  name: "sites.allocate",
  input: callInput,
  errors: ["NOT_SCORING", "SCORES_MISSING"],
  load: ({ tx, input }) => lockCall(tx, input.callId),
  policy: (actor, { resource }) => keepsSites(actor, resource),
  handler: async ({ tx, resource: { call }, now, fail }) => {
    if (call.state !== "published" || call.closesOn >= dayInMorocco(now)) fail("NOT_SCORING");
    const scored = await readScored(tx, call.id);
    if (scored.some(({ officers }) => officers !== 2)) fail("SCORES_MISSING");
    const ranked = rankByPoints(scored, firstCome);
    for (const { id, points, rank } of ranked) {
      const moved = await tx
        .update(siteApplication)
        .set({ points, rank, state: rank === 1 ? "chosen" : "waiting" })
        .where(and(eq(siteApplication.id, id), eq(siteApplication.state, "submitted")))
        .returning({ id: siteApplication.id });
      movedOne(moved, id);
    }
    const [chosen, ...others] = ranked.map(({ id }) => id);
    await enqueueEach(tx, byMailAndSms, lettersOf("site-news", chosen ? [`${chosen}.chosen`] : []));
    await enqueueEach(
      tx,
      byMail,
      lettersOf(
        "site-news",
        others.map((id) => `${id}.waiting`),
      ),
    );
    await moveCall(tx, call, "allocated", { allocatedAt: now });
    return { applicants: ranked.length, chosen: ranked[0]?.id ?? null };
  },
  audit: ({ input, output }) => ({ object: input.callId, detail: output }),
  invalidates: () => [tags.sites()],
});

async function readScored(tx: Tx, callId: Id<"siteCall">) {
  const rows = await tx
    .select({ id: siteApplication.id, number: siteApplication.number })
    .from(siteApplication)
    .where(and(eq(siteApplication.callId, callId), eq(siteApplication.state, "submitted")))
    .orderBy(asc(siteApplication.number))
    .for("update");
  const given = await pointsOf(tx, siteTables, callId);
  return rows.map((row) => ({ ...row, ...given(row.id) }));
}

/**
 * Whoever was chosen does not want the room, as they or the chamber say: it is for the next who waits, at once. Refusals: NOT_CHOSEN.
 */
export const declineRoom = defineCommand({
  name: "sites.decline",
  input: applicationInput,
  errors: ["NOT_CHOSEN"],
  load: ({ tx, input }) => lockApplication(tx, input.applicationId),
  policy: (actor, { resource: { chamberId, application } }) =>
    eitherSide(actor, { chamberId, artisanId: application.artisanId }),
  handler: async ({ tx, resource: { application, call }, fail }) => {
    if (application.state !== "chosen") fail("NOT_CHOSEN");
    const moved = await tx
      .update(siteApplication)
      .set({ state: "declined" })
      .where(and(eq(siteApplication.id, application.id), eq(siteApplication.state, "chosen")))
      .returning({ id: siteApplication.id });
    movedOne(moved, application.id);
    // The others' applications are not the maker's to see.
    return { next: await asProduct(tx, () => chooseNext(tx, call.id)) };
  },
  audit: ({ input, output }) => ({ object: input.applicationId, detail: output }),
});

async function chooseNext(tx: Tx, callId: Id<"siteCall">) {
  const [next] = await tx
    .select({ id: siteApplication.id })
    .from(siteApplication)
    .where(and(eq(siteApplication.callId, callId), eq(siteApplication.state, "waiting")))
    .orderBy(asc(siteApplication.rank))
    .limit(1)
    .for("update");
  if (!next) return null;
  const moved = await tx
    .update(siteApplication)
    .set({ state: "chosen" })
    .where(and(eq(siteApplication.id, next.id), eq(siteApplication.state, "waiting")))
    .returning({ id: siteApplication.id });
  movedOne(moved, next.id);
  await enqueueEach(tx, byMailAndSms, lettersOf("site-news", [`${next.id}.chosen`]));
  return next.id;
}
