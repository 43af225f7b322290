import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import { artisan, siteAnswer, siteApplication } from "#db/schema/index.ts";
import { forEachCriterion } from "#features/calls/index.ts";
import { byMail, lettersOf } from "#features/notify/jobs.ts";
import { lists } from "#features/register/schema.ts";
import { holdCall, lockApplication } from "#features/sites/commands/lock-call.ts";
import { movedOne } from "#features/sites/commands/moved-one.ts";
import { ownWorkshop } from "#features/sites/policy.ts";
import { siteTables } from "#features/sites/queries/call-tables.ts";
import { applicationInput, applyInput } from "#features/sites/tenancy-schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import { newId } from "#lib/ids/ids.ts";
import { enqueueEach } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * A maker applies for a room, or writes their application anew while the call is open. Refusals: CALL_CLOSED, NOT_LISTED,
 * NOT_OF_CHAMBER, ANSWERS_MISSING.
 */
export const applyForRoom = defineCommand({
  name: "sites.apply",
  input: applyInput,
  errors: ["CALL_CLOSED", "NOT_LISTED", "NOT_OF_CHAMBER", "ANSWERS_MISSING"],
  // The call is locked: numbers are given one after the other.
  load: ({ tx, input }) => holdCall(tx, input.callId),
  policy: (actor, { input }) => ownWorkshop(actor, input),
  handler: async ({ tx, input, resource: { call, chamberId }, now, fail }) => {
    const today = dayInMorocco(now);
    if (call.state !== "published" || today < call.opensOn || today > call.closesOn) fail("CALL_CLOSED");
    const { artisanId, callId } = input;
    const [maker] = await tx
      .select({ state: artisan.state, chamberId: artisan.chamberId })
      .from(artisan)
      .where(eq(artisan.id, artisanId));
    if (!maker || !lists(maker.state)) return fail("NOT_LISTED");
    if (maker.chamberId !== chamberId) fail("NOT_OF_CHAMBER");
    const answers = await forEachCriterion(tx, siteTables, callId, input.answers);
    const [before] = await tx
      .select()
      .from(siteApplication)
      .where(and(eq(siteApplication.callId, callId), eq(siteApplication.artisanId, artisanId)))
      .for("update");
    if (before && before.state !== "submitted" && before.state !== "withdrawn") fail("CALL_CLOSED");
    const applicationId = before?.id ?? newId("siteApplication");
    if (before) {
      const moved = await tx
        .update(siteApplication)
        .set({ state: "submitted" })
        .where(and(eq(siteApplication.id, applicationId), eq(siteApplication.state, before.state)))
        .returning({ id: siteApplication.id });
      movedOne(moved, applicationId);
      await tx.delete(siteAnswer).where(eq(siteAnswer.applicationId, applicationId));
    } else {
      // Counted over everybody's applications, which the maker does not see.
      const number = await asProduct(tx, async () => {
        const [last] = await tx
          .select({ n: sql<number>`coalesce(max(${siteApplication.number}), 0)`.mapWith(Number) })
          .from(siteApplication)
          .where(eq(siteApplication.callId, callId));
        return (last?.n ?? 0) + 1;
      });
      await tx
        .insert(siteApplication)
        .values({ id: applicationId, callId, artisanId, number, createdAt: now });
    }
    await tx.insert(siteAnswer).values([...answers.values()].map((answer) => ({ applicationId, ...answer })));
    // Told once: who writes their answers anew knows that they applied.
    await enqueueEach(tx, byMail, lettersOf("site-news", [`${applicationId}.received`]));
    return { applicationId };
  },
  audit: ({ output }) => ({ object: output.applicationId }),
});

/** A maker takes their application back, before the room is offered to them. Refusals: ANSWER_TOO_LATE. */
export const withdrawFromRoom = defineCommand({
  name: "sites.withdraw",
  input: applicationInput,
  errors: ["ANSWER_TOO_LATE"],
  load: ({ tx, input }) => lockApplication(tx, input.applicationId),
  policy: (actor, { resource }) => ownWorkshop(actor, resource.application),
  handler: async ({ tx, resource: { application }, fail }) => {
    if (application.state !== "submitted" && application.state !== "waiting") fail("ANSWER_TOO_LATE");
    const moved = await tx
      .update(siteApplication)
      .set({ state: "withdrawn" })
      .where(and(eq(siteApplication.id, application.id), eq(siteApplication.state, application.state)))
      .returning({ id: siteApplication.id });
    movedOne(moved, application.id);
  },
  audit: ({ input }) => ({ object: input.applicationId }),
});
