import "server-only";
import { collectionConsent } from "#db/schema/catalogue.ts";
import { lockCollection } from "#features/collections/commands/lock-collection.ts";
import { keepsCollections } from "#features/collections/policy.ts";
import { askChambersInput } from "#features/collections/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Asks chambers whether their makers' pieces may stand in a national collection. Who was asked before keeps the answer. Refusals:
 * NOT_NATIONAL for a chamber's own collection.
 */
export const askChambers = defineCommand({
  name: "collections.ask-chambers",
  input: askChambersInput,
  errors: ["NOT_NATIONAL"],
  load: ({ tx, input }) => lockCollection(tx, input.collectionId),
  policy: (actor, { resource }) => keepsCollections(actor, resource.chamberId),
  handler: async ({ tx, input: { chamberIds }, resource, now, fail }) => {
    if (resource.chamberId) fail("NOT_NATIONAL");
    await tx
      .insert(collectionConsent)
      .values(chamberIds.map((chamberId) => ({ collectionId: resource.id, chamberId, askedAt: now })))
      .onConflictDoNothing();
  },
  audit: ({ input }) => ({ object: input.collectionId, detail: { asked: input.chamberIds.join(" ") } }),
});
