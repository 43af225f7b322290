import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { application } from "#db/schema/applications.ts";
import { mayFileAppeal } from "#features/appeals/policy.ts";
import { appealsOf, readFiling, toDto } from "#features/appeals/queries/read-course.ts";
import type { FileAppeals } from "#features/appeals/schema.ts";
import { isApplicant, worksWithFiles } from "#features/applications/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** The appeals against a file's refusals and what may still be filed: for the applicant and the chamber's people. */
export const appealsOfFile = defineQuery({
  name: "appeals.of-file",
  input: z.strictObject({ applicationId: idSchema("application") }),
  handler: async ({ tx, input, actor, now }): Promise<FileAppeals | null> => {
    const [file] = await tx.select().from(application).where(eq(application.id, input.applicationId));
    if (!file || actor.kind !== "person") return null;
    const rows = await appealsOf(tx, file.id);
    return {
      applicationId: file.id,
      chamberId: file.chamberId,
      state: file.state,
      locale: file.locale as Locale,
      appeals: rows.map(toDto),
      filing: await readFiling(tx, file, rows, now),
      viewer: {
        isApplicant: isApplicant(actor, file),
        mayFile: mayFileAppeal(actor, file) === "allow",
      },
    };
  },
  policy: (actor, { resource }) =>
    resource.viewer.isApplicant || worksWithFiles(actor, resource.chamberId) ? "allow" : "hide",
});
