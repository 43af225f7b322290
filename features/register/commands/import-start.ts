import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { registryImport } from "#db/schema/register.ts";
import { mayImport } from "#features/register/import-policy.ts";
import { importJob } from "#features/register/jobs.ts";
import { lockImport } from "#features/register/queries/import-row.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { isUniqueViolation } from "#lib/kernel/database-error.ts";

/** Agrees to take a checked file's good rows into the register; the job does it. One file of a chamber at a time. */
export const startImport = defineCommand({
  name: "register.import-start",
  input: z.strictObject({ importId: idSchema("registryImport") }),
  errors: ["IMPORT_STATE", "IMPORT_RUNNING", "NOTHING_TO_IMPORT"],
  load: ({ tx, input }) => lockImport(tx, input.importId),
  policy: (actor, { resource }) => mayImport(actor, resource.chamberId),
  stepUp: true,
  handler: async ({ tx, input, resource, now, fail }) => {
    if (resource.state !== "previewed") fail("IMPORT_STATE");
    if (resource.good === 0) fail("NOTHING_TO_IMPORT");
    try {
      await tx.transaction((inner) =>
        inner
          .update(registryImport)
          .set({ state: "running", startedAt: now })
          .where(and(eq(registryImport.id, input.importId), eq(registryImport.state, "previewed"))),
      );
    } catch (error) {
      if (isUniqueViolation(error)) fail("IMPORT_RUNNING");
      throw error;
    }
    await enqueue(tx, importJob, { importId: input.importId });
  },
  audit: ({ input, resource }) => ({
    object: input.importId,
    detail: { rows: resource.rows, good: resource.good, bad: resource.bad },
  }),
});
