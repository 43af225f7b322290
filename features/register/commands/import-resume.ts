import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { registryImport } from "#db/schema/register.ts";
import { mayGoOn } from "#features/register/import-policy.ts";
import { importJob } from "#features/register/jobs.ts";
import { lockImport } from "#features/register/queries/import-row.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { isUniqueViolation } from "#lib/kernel/database-error.ts";

/**
 * Goes on with a file that stopped, from the row it stopped at. Somebody of the chamber has the job queued again; the queue's
 * own retry calls it from within the job.
 */
export const resumeImport = defineCommand({
  name: "register.import-resume",
  input: z.strictObject({ importId: idSchema("registryImport") }),
  errors: ["IMPORT_STATE", "IMPORT_RUNNING"],
  load: ({ tx, input }) => lockImport(tx, input.importId),
  policy: (actor, { resource }) => mayGoOn(actor, resource.chamberId),
  handler: async ({ tx, input, resource, actor, fail }) => {
    if (resource.state !== "failed") fail("IMPORT_STATE");
    try {
      await tx.transaction((inner) =>
        inner
          .update(registryImport)
          .set({ state: "running" })
          .where(and(eq(registryImport.id, input.importId), eq(registryImport.state, "failed"))),
      );
    } catch (error) {
      if (isUniqueViolation(error)) fail("IMPORT_RUNNING");
      throw error;
    }
    const byPerson = actor.kind === "person";
    if (byPerson) await enqueue(tx, importJob, { importId: input.importId });
    return { byPerson };
  },
  audit: ({ input, resource, output }) =>
    output.byPerson ? { object: input.importId, detail: { processed: resource.processed } } : null,
});
