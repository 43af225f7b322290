import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { registryImport } from "#db/schema/register.ts";
import { lockImport } from "#features/register/queries/import-row.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/** Says on the page that the work stopped. What was done stays done; the job's next run or somebody of the chamber goes on. */
export const failImport = defineCommand({
  name: "register.import-fail",
  input: z.strictObject({ importId: idSchema("registryImport") }),
  errors: [],
  load: ({ tx, input }) => lockImport(tx, input.importId),
  policy: onlySystem,
  handler: async ({ tx, input }) => {
    await tx
      .update(registryImport)
      .set({ state: "failed" })
      .where(and(eq(registryImport.id, input.importId), eq(registryImport.state, "running")));
  },
  audit: null,
});
