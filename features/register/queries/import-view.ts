import "server-only";
import { asc, eq } from "drizzle-orm";
import { z } from "zod";
import { user } from "#db/schema/identity.ts";
import { registryImport, registryImportProblem } from "#db/schema/register.ts";
import { mayImport } from "#features/register/import-policy.ts";
import { type ImportDto, type ImportProblemDto, problemsShown } from "#features/register/import-schema.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** One registry file: what it would do or did, how far it is, and the first rows that cannot be taken. */
export const viewImport = defineQuery({
  name: "register.import-view",
  input: z.strictObject({ importId: idSchema("registryImport") }),
  handler: async ({ tx, input }): Promise<ImportDto | null> => {
    const [found] = await tx
      .select({ record: registryImport, sentBy: user.name })
      .from(registryImport)
      .leftJoin(user, eq(user.id, registryImport.startedBy))
      .where(eq(registryImport.id, input.importId));
    if (!found) return null;
    const problems = await tx
      .select({ line: registryImportProblem.line, problems: registryImportProblem.problems })
      .from(registryImportProblem)
      .where(eq(registryImportProblem.importId, input.importId))
      .orderBy(asc(registryImportProblem.line))
      .limit(problemsShown);
    const { documentId: _, startedBy: __, startedAt: ___, createdAt, finishedAt, ...record } = found.record;
    return {
      ...record,
      sentBy: found.sentBy,
      sentAt: createdAt.toISOString(),
      finishedAt: finishedAt?.toISOString() ?? null,
      problems: problems as ImportProblemDto[],
    };
  },
  policy: (actor, { resource }) => mayImport(actor, resource.chamberId),
});
