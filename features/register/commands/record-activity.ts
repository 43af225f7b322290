import "server-only";
import { activityRecord } from "#db/schema/register.ts";
import { lockMaker } from "#features/register/commands/lock-maker.ts";
import { mayKeepRegister } from "#features/register/policy.ts";
import { recordActivityInput } from "#features/register/schema.ts";
import { dayInMorocco } from "#features/rules/index.ts";
import { newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Notes something of a maker's life in the trade: a training followed, an incident of quality, a remark. It stays as written, and
 * the maker may read it. Refusal: ACTIVITY_DAY_FUTURE.
 */
export const recordActivity = defineCommand({
  name: "register.record-activity",
  input: recordActivityInput,
  errors: ["ACTIVITY_DAY_FUTURE"],
  load: ({ tx, input }) => lockMaker(tx, input.artisanId),
  policy: (actor, { resource }) => mayKeepRegister(actor, resource.chamberId),
  handler: async ({ tx, input, resource, actor, now, fail }) => {
    if (input.happenedOn > dayInMorocco(now)) fail("ACTIVITY_DAY_FUTURE");
    if (actor.kind !== "person") throw new Error("somebody writes it");
    const id = newId("activity");
    await tx
      .insert(activityRecord)
      .values({ id, ...input, chamberId: resource.chamberId, recordedBy: actor.userId });
    return { id };
  },
  audit: ({ input, output }) => ({
    object: input.artisanId,
    detail: { activity: output.id, kind: input.kind },
  }),
});
