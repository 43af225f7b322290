import "server-only";
import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { chamber } from "#db/schema/chambers.ts";
import { registryImport, registryImportProblem } from "#db/schema/register.ts";
import type { BadRow } from "#features/register/domain/import-file.ts";
import { mayImport } from "#features/register/import-policy.ts";
import type { PreparedRow } from "#features/register/import-schema.ts";
import { addDocument, type KeptFile } from "#features/vault/index.ts";
import { type Id, idSchema, newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

const chunk = 2000;

/**
 * Writes down a registry file that was kept and checked: what each row would do to the register, and what is wrong with
 * those that cannot be taken. The register itself stays as it is.
 */
export const previewImport = defineCommand({
  name: "register.import-preview",
  input: z.strictObject({
    chamberId: idSchema("chamber"),
    fileName: z.string().min(1).max(120),
    // Made by our own reader, row by row; there may be a hundred thousand.
    file: z.custom<KeptFile>(),
    good: z.custom<readonly Pick<PreparedRow, "key" | "fingerprint">[]>(),
    bad: z.custom<readonly BadRow[]>(),
  }),
  errors: ["UNAUTHENTICATED"],
  load: async ({ tx, input }) => {
    const [row] = await tx.select({ id: chamber.id }).from(chamber).where(eq(chamber.id, input.chamberId));
    return row ?? null;
  },
  policy: (actor, { input }) => mayImport(actor, input.chamberId),
  handler: async ({ tx, input, actor, fail }) => {
    if (actor.kind !== "person") return fail("UNAUTHENTICATED");
    const { chamberId, fileName, file, good, bad } = input;
    const documentId = await addDocument(tx, file, { chamberId, uploadedBy: actor.userId });
    const importId = newId("registryImport");
    await tx.insert(registryImport).values({
      id: importId,
      chamberId,
      documentId,
      fileName,
      rows: good.length + bad.length,
      good: good.length,
      bad: bad.length,
      startedBy: actor.userId,
      ...(await compare(tx, chamberId, good)),
    });
    for (let from = 0; from < bad.length; from += chunk) {
      const rows = bad.slice(from, from + chunk).map((row) => ({ importId, chamberId, ...row }));
      await tx.insert(registryImportProblem).values(rows);
    }
    return { importId };
  },
  // Nothing was decided yet: the entry is written when somebody agrees.
  audit: null,
});

async function compare(
  tx: Tx,
  chamberId: Id<"chamber">,
  good: readonly Pick<PreparedRow, "key" | "fingerprint">[],
) {
  const keys = good.map(({ key }) => key);
  const { rows } = (await tx.execute(sql`select registry_number_key(registry_number) as key, fingerprint
    from registry_record where chamber_id = ${chamberId}
      and registry_number_key(registry_number) = any(${sql.param(keys)}::text[])`)) as unknown as {
    rows: { key: string; fingerprint: string }[];
  };
  const held = new Map(rows.map(({ key, fingerprint }) => [key, fingerprint]));
  const toKeep = good.filter(({ key, fingerprint }) => held.get(key) === fingerprint).length;
  const toCreate = good.filter(({ key }) => !held.has(key)).length;
  return { toCreate, toKeep, toUpdate: good.length - toCreate - toKeep };
}
