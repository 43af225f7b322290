import "server-only";
import { eq } from "drizzle-orm";
import { collection } from "#db/schema/catalogue.ts";
import { collectionTags } from "#features/collections/commands/collection-tags.ts";
import { lockCollection } from "#features/collections/commands/lock-collection.ts";
import { keepsCollections } from "#features/collections/policy.ts";
import { chooseByRuleInput } from "#features/collections/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Has a rule choose the pieces: all that fit, today's and those to come. With no condition at all they are chosen by hand again, and
 * what was chosen by hand before is still there. Refusals: PRICES_CROSS when the highest price is below the lowest.
 */
export const chooseByRule = defineCommand({
  name: "collections.choose-by-rule",
  input: chooseByRuleInput,
  errors: ["PRICES_CROSS"],
  load: ({ tx, input }) => lockCollection(tx, input.collectionId),
  policy: (actor, { resource }) => keepsCollections(actor, resource.chamberId),
  handler: async ({ tx, input, resource, fail }) => {
    const { craftId, region, town, material, min, max, badge } = input;
    if (min !== null && max !== null && max < min) fail("PRICES_CROSS");
    const isRule = [craftId, region, town, material, min, max, badge].some((part) => part !== null);
    await tx
      .update(collection)
      .set({
        chosenBy: isRule ? "rule" : "hand",
        ...{ ruleCraftId: craftId, ruleRegion: region, ruleTown: town, ruleMaterial: material },
        ...{ ruleMinMinor: min, ruleMaxMinor: max, ruleBadge: badge },
      })
      .where(eq(collection.id, resource.id));
  },
  audit: ({ input }) => ({ object: input.collectionId }),
  invalidates: collectionTags,
});
