import "server-only";
import { and, eq } from "drizzle-orm";
import { siteCall } from "#db/schema/index.ts";
import { dropCriterion, putCriterion } from "#features/calls/index.ts";
import { lockCall } from "#features/sites/commands/lock-call.ts";
import { seeUnit } from "#features/sites/commands/lock-site.ts";
import { isRoom } from "#features/sites/domain/plan.ts";
import { keepsSites } from "#features/sites/policy.ts";
import { siteTables } from "#features/sites/queries/call-tables.ts";
import { addCriterionInput, removeCriterionInput, writeCallInput } from "#features/sites/tenancy-schema.ts";
import { newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Writes the offer of a room, or a draft of it anew: days of the call, length, rent. Refusals: CALL_DATES unless it closes before the
 * contract begins, CALL_SHOWN once it is published, NOT_A_ROOM.
 */
export const writeCall = defineCommand({
  name: "sites.write-call",
  input: writeCallInput,
  errors: ["CALL_DATES", "CALL_SHOWN", "NOT_A_ROOM"],
  load: async ({ tx, input }) => {
    const found = await seeUnit(tx, input.unitId);
    const before = input.callId ? await lockCall(tx, input.callId) : null;
    if (!found || (input.callId && before?.call.unitId !== input.unitId)) return null;
    return { before: before?.call ?? null, unit: found.unit, chamberId: found.site.chamberId };
  },
  policy: (actor, { resource }) => keepsSites(actor, resource),
  handler: async ({ tx, input, resource: { before, unit }, actor, now, fail }) => {
    if (before && before.state !== "draft") fail("CALL_SHOWN");
    if (!isRoom(unit.kind)) fail("NOT_A_ROOM");
    const { callId: _, rent: rentMinor, ...written } = input;
    if (written.opensOn > written.closesOn || written.closesOn >= written.startsOn) fail("CALL_DATES");
    const values = { ...written, rentMinor };
    if (before) {
      await tx
        .update(siteCall)
        .set(values)
        .where(and(eq(siteCall.id, before.id), eq(siteCall.state, "draft")));
      return { callId: before.id };
    }
    const callId = newId("siteCall");
    const createdBy = actor.kind === "person" ? actor.userId : null;
    await tx.insert(siteCall).values({ ...values, id: callId, createdBy, createdAt: now });
    return { callId };
  },
  audit: ({ output }) => ({ object: output.callId }),
});

/** Adds a criterion with its measure and weight to a draft. Refusals: CALL_SHOWN, CRITERIA_FULL at twelve. */
export const addCallCriterion = defineCommand({
  name: "sites.add-criterion",
  input: addCriterionInput,
  errors: ["CALL_SHOWN", "CRITERIA_FULL"],
  load: ({ tx, input }) => lockCall(tx, input.callId),
  policy: (actor, { resource }) => keepsSites(actor, resource),
  handler: async ({ tx, input, resource: { call }, fail }) => {
    if (call.state !== "draft") fail("CALL_SHOWN");
    await putCriterion(tx, siteTables, call.id, input);
  },
  audit: ({ input }) => ({ object: input.callId, detail: { weight: input.weight } }),
});

/** Takes a criterion out of a draft. Refusals: CALL_SHOWN. One that is not there any more is no refusal. */
export const removeCallCriterion = defineCommand({
  name: "sites.remove-criterion",
  input: removeCriterionInput,
  errors: ["CALL_SHOWN"],
  load: ({ tx, input }) => lockCall(tx, input.callId),
  policy: (actor, { resource }) => keepsSites(actor, resource),
  handler: async ({ tx, input, resource: { call }, fail }) => {
    if (call.state !== "draft") fail("CALL_SHOWN");
    await dropCriterion(tx, siteTables, call.id, input.criterionId);
  },
  audit: ({ input }) => ({ object: input.callId, detail: { criterion: input.criterionId } }),
});
