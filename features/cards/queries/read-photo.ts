import "server-only";
import { and, eq, isNotNull } from "drizzle-orm";
import { z } from "zod";
import { document } from "#db/schema/vault.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { onlySystem } from "#lib/kernel/policy.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** Where the portrait on a card lies and what opens it. For the product itself: it decides beforehand who sees the card. */
export const readCardPhoto = defineQuery({
  name: "cards.read-photo",
  input: z.strictObject({ photoId: idSchema("document") }),
  handler: async ({ tx, input }) => {
    const [row] = await tx
      .select({ id: document.id, storageKey: document.storageKey, sealedKey: document.sealedKey })
      .from(document)
      .where(
        and(
          eq(document.id, input.photoId),
          eq(document.kind, "portrait"),
          eq(document.mediaType, "image/webp"),
          isNotNull(document.sealedKey),
        ),
      );
    return row ? { ...row, sealedKey: row.sealedKey ?? "" } : null;
  },
  policy: onlySystem,
});
