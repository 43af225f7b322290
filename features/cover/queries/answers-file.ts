import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { coverExchange } from "#db/schema/cover.ts";
import { document } from "#db/schema/vault.ts";
import { keepsCover } from "#features/cover/policy.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** Where a file of answers lies that waits to be applied, and what opens it. Null once it is applied or shredded. */
export const answersFile = defineQuery({
  name: "cover.answers-file",
  input: z.strictObject({ exchangeId: idSchema("coverExchange") }),
  handler: async ({ tx, input }) => {
    const [row] = await tx
      .select({
        chamberId: coverExchange.chamberId,
        id: document.id,
        storageKey: document.storageKey,
        sealedKey: document.sealedKey,
      })
      .from(coverExchange)
      .innerJoin(document, eq(document.id, coverExchange.documentId))
      .where(and(eq(coverExchange.id, input.exchangeId), isNull(coverExchange.appliedAt)));
    return row?.sealedKey ? { ...row, sealedKey: row.sealedKey } : null;
  },
  policy: (actor, { resource }) => keepsCover(actor, resource.chamberId),
  stepUp: true,
});
