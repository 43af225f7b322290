import "server-only";
import { decide, loadForReading, mayRead } from "#features/endangered/commands/decide.ts";
import { monthsAfter } from "#features/endangered/domain/months-after.ts";
import { confirmInput } from "#features/endangered/schema.ts";
import { dayInMorocco, ruleValue } from "#features/rules/index.ts";
import { tags } from "#lib/cache/tags.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * The second reader, of another chamber or of a body of the craft, agrees: from now on the craft has this grade, until it is
 * read again. Refusals: DECIDED_ALREADY.
 */
export const confirmAssessment = defineCommand({
  name: "endangered.confirm",
  input: confirmInput,
  errors: ["DECIDED_ALREADY"],
  load: ({ tx, input, actor }) => loadForReading(tx, input.assessmentId, actor),
  policy: (_, { resource }) => mayRead(resource),
  handler: async ({ tx, resource, actor, now, fail }) => {
    const { house } = resource;
    if (!house) throw new Error("the policy lets nobody else in");
    const { reviewMonths } = await ruleValue(tx, "endangered.criteria", now);
    const today = dayInMorocco(now);
    const done = await decide(tx, resource.id, house, actor, now, {
      state: "confirmed",
      assessedOn: today,
      nextReviewOn: monthsAfter(today, reviewMonths),
    });
    if (!done) fail("DECIDED_ALREADY");
    return { house };
  },
  audit: ({ input, resource, output }) => ({
    object: input.assessmentId,
    detail: { craft: resource.craftId, ...output.house },
  }),
  invalidates: () => [tags.crafts(), tags.pieces(), tags.home()],
});
