import "server-only";
import { and, eq } from "drizzle-orm";
import { collectionConsent } from "#db/schema/catalogue.ts";
import { collectionTags } from "#features/collections/commands/collection-tags.ts";
import { answersForChamber } from "#features/collections/policy.ts";
import { answerInput } from "#features/collections/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * A chamber's yes or no to its makers' pieces in a national collection. Yes shows them at once, no takes them out at once; it may be
 * changed as long as the collection stands.
 */
export const answerAsked = defineCommand({
  name: "collections.answer",
  input: answerInput,
  errors: [],
  load: async ({ tx, input }) => {
    const [row] = await tx
      .select()
      .from(collectionConsent)
      .where(
        and(
          eq(collectionConsent.collectionId, input.collectionId),
          eq(collectionConsent.chamberId, input.chamberId),
        ),
      )
      .for("update");
    return row ?? null;
  },
  policy: (actor, { input }) => answersForChamber(actor, input.chamberId),
  handler: async ({ tx, input: { collectionId, chamberId, agrees }, actor, now }) => {
    await tx
      .update(collectionConsent)
      .set({ agrees, answeredAt: now, answeredBy: actor.kind === "person" ? actor.userId : null })
      .where(
        and(eq(collectionConsent.collectionId, collectionId), eq(collectionConsent.chamberId, chamberId)),
      );
  },
  audit: ({ input }) => ({
    object: input.collectionId,
    detail: { chamber: input.chamberId, agrees: String(input.agrees) },
  }),
  invalidates: collectionTags,
});
