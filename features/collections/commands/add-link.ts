import "server-only";
import { eq } from "drizzle-orm";
import { collectionLink } from "#db/schema/catalogue.ts";
import { lockCollection } from "#features/collections/commands/lock-collection.ts";
import { newLinkCode } from "#features/collections/domain/link-code.ts";
import { keepsCollections } from "#features/collections/policy.ts";
import { addLinkInput } from "#features/collections/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";

const mostLinks = 20;

/** Makes one more link to a collection, so that it is seen where its visitors come from. Refusals: TOO_MANY. */
export const addLink = defineCommand({
  name: "collections.add-link",
  input: addLinkInput,
  errors: ["TOO_MANY"],
  load: ({ tx, input }) => lockCollection(tx, input.collectionId),
  policy: (actor, { resource }) => keepsCollections(actor, resource.chamberId),
  handler: async ({ tx, input: { label }, resource: { id }, now, fail }) => {
    const own = await tx
      .select({ code: collectionLink.code })
      .from(collectionLink)
      .where(eq(collectionLink.collectionId, id));
    if (own.length >= mostLinks) fail("TOO_MANY");
    const code = newLinkCode();
    await tx.insert(collectionLink).values({ code, collectionId: id, label, createdAt: now });
    return { code };
  },
  audit: null,
});
