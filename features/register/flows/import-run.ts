import "server-only";
import { importBatch } from "#features/register/commands/import-batch.ts";
import { failImport } from "#features/register/commands/import-fail.ts";
import { finishImport } from "#features/register/commands/import-finish.ts";
import { resumeImport } from "#features/register/commands/import-resume.ts";
import { prepareRows, readRegistryFile } from "#features/register/flows/import-read.ts";
import { importBatchRows } from "#features/register/import-schema.ts";
import { importWork } from "#features/register/queries/import-work.ts";
import { readSealed } from "#features/vault/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import type { Context } from "#lib/kernel/context.ts";
import { Refusal } from "#lib/kernel/errors.ts";
import { unwrap } from "#lib/kernel/query.ts";

/** Milliseconds of one run; what is left is another run. Well below the job's own limit, after which it counts as dead. */
const turn = 25_000;

/**
 * Takes the good rows of an import into the register, from wherever it stands, batch by batch. Done again, or by two
 * workers at once, it comes to the same. A failure is noted on the import and thrown, for the queue to try again.
 */
export async function runImport(importId: Id<"registryImport">): Promise<void> {
  const context: Context = { actor: systemActor("register.import") };
  const work = unwrap(await importWork(context, { importId }));
  if (work.state === "failed") unwrap(await resumeImport(context, { importId }));
  else if (work.state !== "running") return;
  try {
    await takeRows(context, importId, work);
  } catch (error) {
    // Another worker is further: the rows are in good hands.
    if (error instanceof Refusal && error.code === "IMPORT_STATE") return;
    await failImport(context, { importId });
    throw error;
  }
}

type Work = Extract<Awaited<ReturnType<typeof importWork>>, { ok: true }>["value"];

async function takeRows(context: Context, importId: Id<"registryImport">, work: Work): Promise<void> {
  const started = performance.now();
  const rows = await goodRows(work);
  let from = work.processed;
  while (from < rows.length) {
    const batch = rows.slice(from, from + importBatchRows);
    const goesOnLater = performance.now() - started > turn && from + batch.length < rows.length;
    unwrap(await importBatch(context, { importId, from, rows: batch, goesOnLater }));
    if (goesOnLater) return;
    from += batch.length;
  }
  unwrap(await finishImport(context, { importId }));
}

/** The rows that were found good when the file was sent, whatever was learned since (a craft that was added). */
async function goodRows({ chamberId, file, good, refusedLines }: Work) {
  const { id, storageKey, sealedKey } = file;
  if (!sealedKey) throw new Error(`${id} was shredded`);
  const checked = await readRegistryFile(await readSealed({ id, storageKey, sealedKey }));
  const refused = new Set(refusedLines);
  const taken = checked.good.filter(({ line }) => !refused.has(line));
  if (taken.length !== good) throw new Error(`${id} is not read as it was when it was sent`);
  return prepareRows(chamberId, taken, checked.crafts);
}
