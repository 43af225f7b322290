import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { registryImport, registryRecord } from "#db/schema/register.ts";
import { recordValues } from "#features/register/commands/import-record.ts";
import { identityHash } from "#features/register/commands/note-identity.ts";
import type { PreparedRow } from "#features/register/import-schema.ts";
import { importJob } from "#features/register/jobs.ts";
import { lockImport } from "#features/register/queries/import-row.ts";
import { type Id, idSchema, newId } from "#lib/ids/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/** A row that is new or says something else than what is held, and the record it becomes. */
type Written = PreparedRow & { id: Id<"registryRecord"> };

/**
 * Takes the next rows of a file, and counts them, in one transaction: what is counted is in the register, and what is in
 * the register is counted, whenever the worker dies. `from` is the place of the first one among the good rows; another
 * place than where the import stands is refused, so that two workers cannot do the same rows.
 */
export const importBatch = defineCommand({
  name: "register.import-batch",
  input: z.strictObject({
    importId: idSchema("registryImport"),
    from: z.int().min(0),
    // Made by our own reader from the stored file.
    rows: z.custom<readonly PreparedRow[]>(),
    /** Has the job queued again for what follows. */
    goesOnLater: z.boolean(),
  }),
  errors: ["IMPORT_STATE"],
  load: ({ tx, input }) => lockImport(tx, input.importId),
  policy: onlySystem,
  handler: async ({ tx, input, resource, now, fail }) => {
    if (resource.state !== "running" || resource.processed !== input.from) fail("IMPORT_STATE");
    const { importId, rows } = input;
    const { chamberId } = resource;
    const held = await heldRecords(tx, chamberId, rows);
    const changed = rows.filter(({ key, fingerprint }) => held.get(key)?.fingerprint !== fingerprint);
    const written = changed.map(
      (row): Written => ({ ...row, id: held.get(row.key)?.id ?? newId("registryRecord") }),
    );
    if (written.length > 0) {
      await write(
        tx,
        written.map((row) => recordValues(row, { chamberId, importId, at: now })),
      );
      await noteIdentities(tx, chamberId, written);
    }
    const updated = changed.filter(({ key }) => held.has(key)).length;
    await tx
      .update(registryImport)
      .set({
        processed: sql`${registryImport.processed} + ${rows.length}`,
        created: sql`${registryImport.created} + ${changed.length - updated}`,
        updated: sql`${registryImport.updated} + ${updated}`,
        unchanged: sql`${registryImport.unchanged} + ${rows.length - changed.length}`,
      })
      .where(and(eq(registryImport.id, importId), eq(registryImport.processed, input.from)));
    if (input.goesOnLater) await enqueue(tx, importJob, { importId });
  },
  // The chain has one entry for the whole file; see register.import-finish.
  audit: null,
});

/** Records of the chamber that have one of the rows' numbers, by the number's key. */
async function heldRecords(tx: Tx, chamberId: Id<"chamber">, rows: readonly PreparedRow[]) {
  const key = sql<string>`registry_number_key(${registryRecord.registryNumber})`;
  const keys = rows.map((row) => row.key);
  const found = await tx
    .select({ id: registryRecord.id, fingerprint: registryRecord.fingerprint, key: key.as("key") })
    .from(registryRecord)
    .where(and(eq(registryRecord.chamberId, chamberId), sql`${key} = any(${sql.param(keys)}::text[])`));
  return new Map(found.map((record) => [record.key, record]));
}

/** Writes new records, and over those that say something else. What is sealed was sealed for the id it is written under. */
async function write(tx: Tx, values: ReturnType<typeof recordValues>[]): Promise<void> {
  await tx
    .insert(registryRecord)
    .values(values)
    .onConflictDoUpdate({
      target: registryRecord.id,
      set: {
        registryNumber: sql`excluded.registry_number`,
        name: sql`excluded.name`,
        activity: sql`excluded.activity`,
        craftId: sql`excluded.craft_id`,
        category: sql`excluded.category`,
        town: sql`excluded.town`,
        validFrom: sql`excluded.valid_from`,
        validUntil: sql`excluded.valid_until`,
        sealedCin: sql`excluded.sealed_cin`,
        cinIndex: sql`excluded.cin_index`,
        sealedPhone: sql`excluded.sealed_phone`,
        fingerprint: sql`excluded.fingerprint`,
        importId: sql`excluded.import_id`,
        updatedAt: sql`excluded.updated_at`,
      },
    });
}

/** noteIdentity for every row at once. As there, nobody is told what it found. */
async function noteIdentities(tx: Tx, chamberId: Id<"chamber">, written: readonly Written[]): Promise<void> {
  const subjects = written.map(({ id }) => id);
  const numbers = written.map(({ row }) => identityHash("registry_number", row.number));
  const cins = written.map(({ row }) => row.cin && identityHash("cin", row.cin));
  const cases = () => written.map(() => newId("duplicate"));
  await tx.execute(sql`select note_identities(${chamberId}, ${sql.param(subjects)}::text[], ${sql.param(numbers)}::text[],
    ${sql.param(cins)}::text[], ${sql.param(cases())}::text[], ${sql.param(cases())}::text[])`);
}
