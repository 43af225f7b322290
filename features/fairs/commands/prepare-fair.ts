import "server-only";
import { eq } from "drizzle-orm";
import { fairStand } from "#db/schema/index.ts";
import { dropCriterion, putCriterion } from "#features/calls/index.ts";
import { lockFair } from "#features/fairs/commands/lock-fair.ts";
import { readStands } from "#features/fairs/domain/read-stands.ts";
import { keepsFair } from "#features/fairs/policy.ts";
import { fairTables } from "#features/fairs/queries/call-tables.ts";
import { addCriterionInput, removeCriterionInput, setStandsInput } from "#features/fairs/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Adds a criterion with its measure and weight to a draft. Refusals: FAIR_SHOWN, CRITERIA_FULL at twelve. */
export const addCriterion = defineCommand({
  name: "fairs.add-criterion",
  input: addCriterionInput,
  errors: ["FAIR_SHOWN", "CRITERIA_FULL"],
  load: ({ tx, input }) => lockFair(tx, input.fairId),
  policy: (actor, { resource }) => keepsFair(actor, resource),
  handler: async ({ tx, input, resource, fail }) => {
    if (resource.state !== "draft") fail("FAIR_SHOWN");
    await putCriterion(tx, fairTables, resource.id, input);
  },
  audit: ({ input }) => ({ object: input.fairId, detail: { weight: input.weight } }),
});

/** Takes a criterion out of a draft. Refusals: FAIR_SHOWN. One that is not there any more is no refusal. */
export const removeCriterion = defineCommand({
  name: "fairs.remove-criterion",
  input: removeCriterionInput,
  errors: ["FAIR_SHOWN"],
  load: ({ tx, input }) => lockFair(tx, input.fairId),
  policy: (actor, { resource }) => keepsFair(actor, resource),
  handler: async ({ tx, input, resource, fail }) => {
    if (resource.state !== "draft") fail("FAIR_SHOWN");
    await dropCriterion(tx, fairTables, resource.id, input.criterionId);
  },
  audit: ({ input }) => ({ object: input.fairId, detail: { criterion: input.criterionId } }),
});

/** Writes the stands of a draft, one a line with number and size in metres, instead of those that were. Refusals: FAIR_SHOWN, STANDS_INVALID. */
export const setStands = defineCommand({
  name: "fairs.set-stands",
  input: setStandsInput,
  errors: ["FAIR_SHOWN", "STANDS_INVALID"],
  load: ({ tx, input }) => lockFair(tx, input.fairId),
  policy: (actor, { resource }) => keepsFair(actor, resource),
  handler: async ({ tx, input, resource, fail }) => {
    if (resource.state !== "draft") fail("FAIR_SHOWN");
    const stands = readStands(input.stands);
    if (!stands) return fail("STANDS_INVALID");
    await tx.delete(fairStand).where(eq(fairStand.fairId, resource.id));
    await tx
      .insert(fairStand)
      .values(stands.map((stand, index) => ({ fairId: resource.id, position: index + 1, ...stand })));
    return { stands: stands.length };
  },
  audit: ({ input, output }) => ({ object: input.fairId, detail: output }),
});
