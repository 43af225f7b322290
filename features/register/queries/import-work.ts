import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { registryImport, registryImportProblem } from "#db/schema/register.ts";
import { document } from "#db/schema/vault.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { onlySystem } from "#lib/kernel/policy.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** What the product needs to read a registry file again: where it lies, how far it is, and which lines were refused. */
export const importWork = defineQuery({
  name: "register.import-work",
  input: z.strictObject({ importId: idSchema("registryImport") }),
  handler: async ({ tx, input }) => {
    const [work] = await tx
      .select({
        chamberId: registryImport.chamberId,
        state: registryImport.state,
        good: registryImport.good,
        processed: registryImport.processed,
        file: { id: document.id, storageKey: document.storageKey, sealedKey: document.sealedKey },
      })
      .from(registryImport)
      .innerJoin(document, eq(document.id, registryImport.documentId))
      .where(eq(registryImport.id, input.importId));
    if (!work) return null;
    const refused = await tx
      .select({ line: registryImportProblem.line })
      .from(registryImportProblem)
      .where(eq(registryImportProblem.importId, input.importId));
    return { ...work, refusedLines: refused.map(({ line }) => line) };
  },
  policy: onlySystem,
});
