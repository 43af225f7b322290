import "server-only";
import { decide, isAsked, loadForReading, mayRead } from "#features/endangered/commands/decide.ts";
import { returnInput } from "#features/endangered/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** The second reader does not agree, and says why: the draft stays in the history, the grade is as it was. */
export const returnAssessment = defineCommand({
  name: "endangered.return",
  input: returnInput,
  errors: ["DECIDED_ALREADY", "OPINION_ASKED"],
  load: ({ tx, input, actor }) => loadForReading(tx, input.assessmentId, actor),
  policy: (_, { resource }) => mayRead(resource),
  handler: async ({ tx, input, resource, actor, now, fail }) => {
    if (!resource.house) throw new Error("the policy lets nobody else in");
    if (await isAsked(tx, resource.id, resource.house)) fail("OPINION_ASKED");
    const returned = { state: "returned" as const, returnNote: input.note };
    if (!(await decide(tx, resource.id, resource.house, actor, now, returned))) fail("DECIDED_ALREADY");
  },
  audit: ({ input, resource }) => ({ object: input.assessmentId, detail: { craft: resource.craftId } }),
});
