import "server-only";
import { count, desc, eq } from "drizzle-orm";
import { z } from "zod";
import { user } from "#db/schema/identity.ts";
import { registryImport, registryRecord } from "#db/schema/register.ts";
import { mayImport } from "#features/register/import-policy.ts";
import { type ImportListDto, importsShown } from "#features/register/import-schema.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** The registry files of a chamber, and how many lines the register holds of them. */
export const listImports = defineQuery({
  name: "register.import-list",
  input: z.strictObject({ chamberId: idSchema("chamber") }),
  handler: async ({ tx, input }): Promise<ImportListDto> => {
    const [held] = await tx
      .select({ n: count() })
      .from(registryRecord)
      .where(eq(registryRecord.chamberId, input.chamberId));
    const rows = await tx
      .select({
        id: registryImport.id,
        fileName: registryImport.fileName,
        state: registryImport.state,
        rows: registryImport.rows,
        good: registryImport.good,
        bad: registryImport.bad,
        sentAt: registryImport.createdAt,
        sentBy: user.name,
      })
      .from(registryImport)
      .leftJoin(user, eq(user.id, registryImport.startedBy))
      .where(eq(registryImport.chamberId, input.chamberId))
      .orderBy(desc(registryImport.createdAt), desc(registryImport.id))
      .limit(importsShown);
    const imports = rows.map(({ sentAt, ...row }) => ({ ...row, sentAt: sentAt.toISOString() }));
    return { chamberId: input.chamberId, held: held?.n ?? 0, imports };
  },
  policy: (actor, { resource }) => mayImport(actor, resource.chamberId),
});
