import "server-only";
import { asc, eq } from "drizzle-orm";
import { z } from "zod";
import { registryImportProblem } from "#db/schema/register.ts";
import { document } from "#db/schema/vault.ts";
import { mayImport } from "#features/register/import-policy.ts";
import type { ImportProblemDto } from "#features/register/import-schema.ts";
import { lockImport } from "#features/register/queries/import-row.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Lets somebody of the chamber have the refused rows back, as they were sent. They hold identity numbers in clear, so it
 * asks for a fresh second factor and is an entry in the audit chain.
 */
export const takeProblemRows = defineCommand({
  name: "register.import-problems",
  input: z.strictObject({ importId: idSchema("registryImport") }),
  errors: ["IMPORT_STATE"],
  load: ({ tx, input }) => lockImport(tx, input.importId),
  policy: (actor, { resource }) => mayImport(actor, resource.chamberId),
  stepUp: true,
  handler: async ({ tx, input, resource, fail }) => {
    const [file] = await tx
      .select({ id: document.id, storageKey: document.storageKey, sealedKey: document.sealedKey })
      .from(document)
      .where(eq(document.id, resource.documentId));
    if (!file?.sealedKey) return fail("IMPORT_STATE");
    const problems = await tx
      .select({ line: registryImportProblem.line, problems: registryImportProblem.problems })
      .from(registryImportProblem)
      .where(eq(registryImportProblem.importId, input.importId))
      .orderBy(asc(registryImportProblem.line));
    return { file: { ...file, sealedKey: file.sealedKey }, problems: problems as ImportProblemDto[] };
  },
  audit: ({ input, resource }) => ({ object: input.importId, detail: { rows: resource.bad } }),
});
