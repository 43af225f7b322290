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
import { judgesApplication, keepsSites, ownWorkshop } from "#features/sites/policy.ts";
import { siteTables } from "#features/sites/queries/call-tables.ts";
import { applicationInput, callInput } from "#features/sites/tenancy-schema.ts";
import { tags } from "#lib/cache/tags.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Id } from "#lib/ids/ids.ts";
import { enqueueEach } from "#lib/jobs/enqueue.ts";
import { type Actor, isNear, isSteppedUp } from "#lib/kernel/actor.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Gives a room by the points of two officers: the first is chosen, the others wait in the order of their ranks. Refusals: NOT_SCORING
 * before the call has closed and once the room is given, SCORES_MISSING unless two officers scored everybody, NEAR_APPLICANT for an officer
 * of a workshop that applied.
 */
export const allocateRoom = defineCommand({
  name: "sites.allocate",
  input: callInput,
  errors: ["NOT_SCORING", "SCORES_MISSING", "NEAR_APPLICANT"],
  load: ({ tx, input }) => lockCall(tx, input.callId),
  policy: (actor, { resource }) => keepsSites(actor, resource),
  handler: async ({ tx, resource: { call }, actor, now, fail }) => {
    if (call.state !== "published" || call.closesOn >= dayInMorocco(now)) fail("NOT_SCORING");
    const scored = await readScored(tx, call.id);
    if (isNear(actor, ...scored.map(({ artisanId }) => artisanId))) fail("NEAR_APPLICANT");
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
    .select({
      id: siteApplication.id,
      number: siteApplication.number,
      artisanId: siteApplication.artisanId,
    })
    .from(siteApplication)
    .where(and(eq(siteApplication.callId, callId), eq(siteApplication.state, "submitted")))
    .orderBy(asc(siteApplication.number))
    .for("update");
  const given = await pointsOf(tx, siteTables, callId);
  return rows.map((row) => ({ ...row, ...given(row.id) }));
}

/**
 * Whoever was chosen does not want the room, as they or the chamber say: it is for the next who waits, at once. An officer says so with a fresh
 * second factor, never where a workshop of theirs waits, and the maker is told. Refusals: NOT_CHOSEN, STEP_UP_REQUIRED and NEAR_APPLICANT for an
 * officer.
 */
export const declineRoom = defineCommand({
  name: "sites.decline",
  input: applicationInput,
  errors: ["NOT_CHOSEN", "STEP_UP_REQUIRED", "NEAR_APPLICANT"],
  load: ({ tx, input }) => lockApplication(tx, input.applicationId),
  policy: (actor, { resource: { chamberId, application } }) => {
    const about = { chamberId, artisanId: application.artisanId };
    return judgesApplication(actor, about) === "allow" ? "allow" : ownWorkshop(actor, about);
  },
  handler: async ({ tx, resource: { application, call, chamberId }, actor, now, fail }) => {
    if (application.state !== "chosen") fail("NOT_CHOSEN");
    const { artisanId } = application;
    const byChamber = judgesApplication(actor, { chamberId, artisanId }) === "allow";
    if (byChamber && !isSteppedUp(actor, now)) fail("STEP_UP_REQUIRED");
    if (byChamber && (await waitsNear(tx, call.id, actor))) fail("NEAR_APPLICANT");
    const moved = await tx
      .update(siteApplication)
      .set({ state: "declined" })
      .where(and(eq(siteApplication.id, application.id), eq(siteApplication.state, "chosen")))
      .returning({ id: siteApplication.id });
    movedOne(moved, application.id);
    if (byChamber)
      await enqueueEach(tx, byMailAndSms, lettersOf("site-news", [`${application.id}.passedOn`]));
    // The others' applications are not the maker's to see.
    return { next: await asProduct(tx, () => chooseNext(tx, call.id)) };
  },
  audit: ({ input, output }) => ({ object: input.applicationId, detail: output }),
});

async function waitsNear(tx: Tx, callId: Id<"siteCall">, actor: Actor): Promise<boolean> {
  const waiting = await tx
    .select({ artisanId: siteApplication.artisanId })
    .from(siteApplication)
    .where(and(eq(siteApplication.callId, callId), eq(siteApplication.state, "waiting")));
  return isNear(actor, ...waiting.map(({ artisanId }) => artisanId));
}

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
