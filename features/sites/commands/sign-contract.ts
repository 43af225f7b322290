import "server-only";
import { and, eq } from "drizzle-orm";
import { siteApplication, tenancy } from "#db/schema/index.ts";
import { byMail, lettersOf } from "#features/notify/jobs.ts";
import { lockApplication } from "#features/sites/commands/lock-call.ts";
import { movedOne } from "#features/sites/commands/moved-one.ts";
import { lastDayOf } from "#features/sites/domain/rent.ts";
import { keepsSites } from "#features/sites/policy.ts";
import { contractInput } from "#features/sites/tenancy-schema.ts";
import { tags } from "#lib/cache/tags.ts";
import { newId } from "#lib/ids/ids.ts";
import { enqueueEach } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { isExclusionViolation } from "#lib/kernel/database-error.ts";

/**
 * Records the signed contract of whoever was chosen: the call's length and rent, from a day on. Refusals: NOT_CHOSEN, CONTRACT_EARLY
 * for a day before the call's, ROOM_TAKEN when somebody rents the room on one of its days.
 */
export const signContract = defineCommand({
  name: "sites.sign-contract",
  input: contractInput,
  errors: ["NOT_CHOSEN", "CONTRACT_EARLY", "ROOM_TAKEN"],
  load: ({ tx, input }) => lockApplication(tx, input.applicationId),
  policy: (actor, { resource }) => keepsSites(actor, resource),
  handler: async ({ tx, input, resource: { application, call }, actor, now, fail }) => {
    if (application.state !== "chosen") fail("NOT_CHOSEN");
    if (input.startsOn < call.startsOn) fail("CONTRACT_EARLY");
    const tenancyId = newId("tenancy");
    try {
      await tx.transaction((inner) =>
        inner.insert(tenancy).values({
          ...{ id: tenancyId, unitId: call.unitId, artisanId: application.artisanId },
          ...{ applicationId: application.id, contract: input.contract, startsOn: input.startsOn },
          ...{ endsOn: lastDayOf(input.startsOn, call.months), rentMinor: call.rentMinor },
          ...{ currency: call.currency, createdBy: actor.kind === "person" ? actor.userId : null },
          createdAt: now,
        }),
      );
    } catch (error) {
      if (isExclusionViolation(error)) return fail("ROOM_TAKEN");
      throw error;
    }
    const moved = await tx
      .update(siteApplication)
      .set({ state: "contracted" })
      .where(and(eq(siteApplication.id, application.id), eq(siteApplication.state, "chosen")))
      .returning({ id: siteApplication.id });
    movedOne(moved, application.id);
    const left = await tx
      .select({ id: siteApplication.id })
      .from(siteApplication)
      .where(and(eq(siteApplication.callId, call.id), eq(siteApplication.state, "waiting")));
    const told = [`${tenancyId}.contracted`, ...left.map(({ id }) => `${id}.notGiven`)];
    await enqueueEach(tx, byMail, lettersOf("site-news", told));
    return { tenancyId };
  },
  audit: ({ input, output }) => ({ object: output.tenancyId, detail: { application: input.applicationId } }),
  invalidates: () => [tags.sites()],
});
