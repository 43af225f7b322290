import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { registryImport } from "#db/schema/register.ts";
import { document } from "#db/schema/vault.ts";
import { mayImport } from "#features/register/import-policy.ts";
import { lockImport } from "#features/register/queries/import-row.ts";
import { shredDocuments } from "#features/vault/index.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Gives up a file that was checked and not taken. Nobody needs its identity numbers any more: it is shredded. */
export const abandonImport = defineCommand({
  name: "register.import-abandon",
  input: z.strictObject({ importId: idSchema("registryImport") }),
  errors: ["IMPORT_STATE"],
  load: ({ tx, input }) => lockImport(tx, input.importId),
  policy: (actor, { resource }) => mayImport(actor, resource.chamberId),
  handler: async ({ tx, input, resource, now, fail }) => {
    if (resource.state !== "previewed") fail("IMPORT_STATE");
    await tx
      .update(registryImport)
      .set({ state: "abandoned", finishedAt: now })
      .where(and(eq(registryImport.id, input.importId), eq(registryImport.state, "previewed")));
    await shredDocuments(tx, eq(document.id, resource.documentId), "withdrawn", now);
  },
  audit: ({ input }) => ({ object: input.importId }),
});
