import "server-only";
import { collection, collectionLink } from "#db/schema/catalogue.ts";
import { writeCollectionSlugs } from "#features/collections/commands/write-slugs.ts";
import { newLinkCode } from "#features/collections/domain/link-code.ts";
import { keepsCollections } from "#features/collections/policy.ts";
import { createCollectionInput } from "#features/collections/schema.ts";
import { newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Begins a collection of a chamber, or of the whole country: a draft that nobody sees, with its address and its own link. */
export const createCollection = defineCommand({
  name: "collections.create",
  input: createCollectionInput,
  errors: [],
  load: async () => ({}),
  policy: (actor, { input }) => keepsCollections(actor, input.chamberId),
  handler: async ({ tx, input, now }) => {
    const id = newId("collection");
    const via = newLinkCode();
    const { chamberId, title, intro } = input;
    await tx
      .insert(collection)
      .values({ id, key: `collection-${id.slice(-12)}`, chamberId, title, intro, via, createdAt: now });
    await tx.insert(collectionLink).values({ code: via, collectionId: id, label: "", createdAt: now });
    await writeCollectionSlugs(tx, id, title);
    return { collectionId: id };
  },
  audit: ({ input, output }) => ({
    object: output.collectionId,
    detail: { chamber: input.chamberId ?? "national" },
  }),
});
