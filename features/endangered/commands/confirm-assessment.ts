import "server-only";
import { confirmed, decide, isAsked, loadForReading, mayRead } from "#features/endangered/commands/decide.ts";
import { confirmInput } from "#features/endangered/schema.ts";
import { tags } from "#lib/cache/tags.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * The second reader, of another chamber or of a body of the craft, agrees: from now on the craft has this grade, until it is
 * read again. Refusals: DECIDED_ALREADY, OPINION_ASKED of a body that answers by two people (features/opinions).
 */
export const confirmAssessment = defineCommand({
  name: "endangered.confirm",
  input: confirmInput,
  errors: ["DECIDED_ALREADY", "OPINION_ASKED"],
  load: ({ tx, input, actor }) => loadForReading(tx, input.assessmentId, actor),
  policy: (_, { resource }) => mayRead(resource),
  handler: async ({ tx, resource, actor, now, fail }) => {
    const { house } = resource;
    if (!house) throw new Error("the policy lets nobody else in");
    if (await isAsked(tx, resource.id, house)) fail("OPINION_ASKED");
    if (!(await decide(tx, resource.id, house, actor, now, await confirmed(tx, now))))
      fail("DECIDED_ALREADY");
    return { house };
  },
  audit: ({ input, resource, output }) => ({
    object: input.assessmentId,
    detail: { craft: resource.craftId, ...output.house },
  }),
  invalidates: () => [tags.crafts(), tags.pieces(), tags.home()],
});
