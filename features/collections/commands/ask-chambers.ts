import "server-only";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { collectionConsent } from "#db/schema/catalogue.ts";
import { grant } from "#db/schema/identity.ts";
import { lockCollection } from "#features/collections/commands/lock-collection.ts";
import { keepsCollections } from "#features/collections/policy.ts";
import { askChambersInput } from "#features/collections/schema.ts";
import { mailJob } from "#features/notify/jobs.ts";
import type { Id } from "#lib/ids/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Asks chambers whether their makers' pieces may stand in a national collection. Who was asked before keeps the answer;
 * the managers of the others are told by mail. Refusals: NOT_NATIONAL for a chamber's own collection.
 */
export const askChambers = defineCommand({
  name: "collections.ask-chambers",
  input: askChambersInput,
  errors: ["NOT_NATIONAL"],
  load: ({ tx, input }) => lockCollection(tx, input.collectionId),
  policy: (actor, { resource }) => keepsCollections(actor, resource.chamberId),
  handler: async ({ tx, input: { chamberIds }, resource, now, fail }) => {
    if (resource.chamberId) fail("NOT_NATIONAL");
    const asked = await tx
      .insert(collectionConsent)
      .values(chamberIds.map((chamberId) => ({ collectionId: resource.id, chamberId, askedAt: now })))
      .onConflictDoNothing()
      .returning({ chamberId: collectionConsent.chamberId });
    for (const { userId, chamberId } of await managersOf(tx, asked))
      await enqueue(tx, mailJob, {
        template: "collection-consent",
        id: `${resource.id}.${chamberId}.${userId}`,
      });
  },
  audit: ({ input }) => ({ object: input.collectionId, detail: { asked: input.chamberIds.join(" ") } }),
});

/** Who runs these chambers. As the product: who asks does not read the chambers' staff. */
function managersOf(tx: Tx, asked: readonly { chamberId: Id<"chamber"> }[]) {
  const ids = asked.map(({ chamberId }) => chamberId);
  return asProduct(tx, () =>
    tx
      .selectDistinct({ userId: grant.userId, chamberId: grant.chamberId })
      .from(grant)
      .where(and(eq(grant.role, "manager"), isNull(grant.endedAt), inArray(grant.chamberId, ids))),
  );
}
