import "server-only";
import { currentContext } from "#features/identity/index.ts";
import { stepUpPath } from "#features/identity/schema.ts";
import { takeProblemRows } from "#features/register/commands/import-problems.ts";
import { isOurHeading } from "#features/register/domain/import-columns.ts";
import { importWords, reasonLine } from "#features/register/flows/import-words.ts";
import { readSealed } from "#features/vault/index.ts";
import { readCsv } from "#lib/csv/read-csv.ts";
import { writeCsv } from "#lib/csv/write-csv.ts";
import { csvFile, plainText, seeOther } from "#lib/http/plain-answers.ts";
import { type Locale, localeOr } from "#lib/i18n/locales.ts";
import type { Id } from "#lib/ids/ids.ts";
import { isId } from "#lib/ids/ids.ts";
import type { Context } from "#lib/kernel/context.ts";
import type { Result } from "#lib/kernel/errors.ts";

/**
 * The refused rows of a file as they were sent, with the line each stood on and why it was refused: to be mended and sent
 * again. The two columns in front are known to the reader of registry files, which leaves them aside.
 */
export async function problemRows(
  context: Context,
  importId: Id<"registryImport">,
  locale: Locale,
): Promise<Result<string, string>> {
  const taken = await takeProblemRows(context, { importId });
  if (!taken.ok) return taken;
  const { file, problems } = taken.value;
  const { header, rows } = readCsv(await readSealed(file));
  const isTheirs = (_: string, place: number) => !isOurHeading(header[place] ?? "");
  const cellsOf = new Map(rows.map(({ line, cells }) => [line, cells.filter(isTheirs)]));
  const written = problems.map((row) => [
    ...[row.line, reasonLine(row.problems, locale)],
    ...(cellsOf.get(row.line) ?? []),
  ]);
  const t = importWords(locale);
  const headings = [t("problemFile.line"), t("problemFile.reason"), ...header.filter(isTheirs)];
  return { ok: true, value: writeCsv(headings, written) };
}

/** Answers the refused rows as a file; whoever has to give a second factor first is sent there and back to the page. */
export async function importProblemFile(request: Request, importId: string): Promise<Response> {
  const asked = new URL(request.url).searchParams.get("locale");
  const locale = localeOr(asked);
  if (!isId("registryImport", importId)) return plainText(404, "Not found");
  const rows = await problemRows(await currentContext(), importId, locale);
  if (rows.ok) return csvFile(importWords(locale)("problemFile.name"), rows.value);
  if (rows.error.code !== "STEP_UP_REQUIRED") return plainText(404, "Not found");
  return seeOther(stepUpPath(locale, `/${locale}/office/registry/${importId}`));
}
