import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { registryImport } from "#db/schema/register.ts";
import { lockImport } from "#features/register/queries/import-row.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/** Ends an import all of whose good rows were done, and writes what became of them into the audit chain. */
export const finishImport = defineCommand({
  name: "register.import-finish",
  input: z.strictObject({ importId: idSchema("registryImport") }),
  errors: ["IMPORT_STATE"],
  load: ({ tx, input }) => lockImport(tx, input.importId),
  policy: onlySystem,
  handler: async ({ tx, input, resource, now, fail }) => {
    if (resource.state !== "running" || resource.processed !== resource.good) fail("IMPORT_STATE");
    await tx
      .update(registryImport)
      .set({ state: "done", finishedAt: now })
      .where(and(eq(registryImport.id, input.importId), eq(registryImport.state, "running")));
  },
  audit: ({ input, resource: { created, updated, unchanged, bad } }) => ({
    object: input.importId,
    detail: { created, updated, unchanged, bad },
  }),
});
