import "server-only";
import type { GoodRow } from "#features/register/domain/import-file.ts";
import { readRegistryFile } from "#features/register/flows/import-read.ts";
import {
  type ImportDto,
  type ImportPreview,
  type PreviewRow,
  previewRows,
} from "#features/register/import-schema.ts";
import { viewImport } from "#features/register/queries/import-view.ts";
import { importWork } from "#features/register/queries/import-work.ts";
import { readSealed } from "#features/vault/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import type { Context } from "#lib/kernel/context.ts";
import type { Result } from "#lib/kernel/errors.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { maskCin } from "#lib/people/cin.ts";
import { maskPhone } from "#lib/people/phone.ts";

export type ImportPage = { file: ImportDto; preview: ImportPreview | null };

/**
 * An import for its page, with the first rows as they would be taken while somebody has still to agree. Reading the file for
 * them is the product's own work: what leaves here is masked.
 */
export async function importPage(
  context: Context,
  importId: Id<"registryImport">,
): Promise<Result<ImportPage>> {
  const seen = await viewImport(context, { importId });
  if (!seen.ok) return seen;
  const preview = seen.value.state === "previewed" ? await readPreview(importId) : null;
  return { ok: true, value: { file: seen.value, preview } };
}

async function readPreview(importId: Id<"registryImport">): Promise<ImportPreview | null> {
  const work = unwrap(await importWork({ actor: systemActor("register.preview") }, { importId }));
  const { sealedKey, ...file } = work.file;
  if (!sealedKey) return null;
  // Which lines cannot be taken is known since the file was sent; those that contradict each other are among them.
  const refused = new Set(work.refusedLines);
  const { good, ignored } = await readRegistryFile(await readSealed({ ...file, sealedKey }), (rows) =>
    rows.filter(({ line }) => !refused.has(line)).slice(0, previewRows),
  );
  return { rows: good.map(masked), ignored };
}

function masked({ line, row }: GoodRow): PreviewRow {
  const { cin, phone, craftKey: _, ...shown } = row;
  return { line, ...shown, maskedCin: cin && maskCin(cin), maskedPhone: phone && maskPhone(phone) };
}
