import "server-only";
import { currentContext } from "#features/identity/index.ts";
import { isOurHeading } from "#features/sheets/domain/columns.ts";
import { problemLine, sheetWords } from "#features/sheets/flows/sheet-words.ts";
import { sheetRows } from "#features/sheets/queries/sheet-rows.ts";
import { writeCsv } from "#lib/csv/write-csv.ts";
import { csvFile, plainText } from "#lib/http/plain-answers.ts";
import { type Locale, localeOr } from "#lib/i18n/locales.ts";
import { type Id, isId } from "#lib/ids/ids.ts";
import type { Context } from "#lib/kernel/context.ts";
import type { Result } from "#lib/kernel/errors.ts";

/**
 * A table as it was sent, with what became of each row and why some were refused: to be mended and sent again. The columns in front
 * are known to the reader of tables, which leaves them aside.
 */
export async function resultRows(
  context: Context,
  sheetId: Id<"pieceSheet">,
  locale: Locale,
  onlyRefused = false,
): Promise<Result<string, string>> {
  const found = await sheetRows(context, { sheetId });
  if (!found.ok) return found;
  const { header, rows } = found.value;
  const t = sheetWords(locale);
  const isTheirs = (_: string, place: number) => !isOurHeading(header[place] ?? "");
  const separator = locale === "ar" ? "؛ " : "; ";
  const written = rows
    .filter(({ outcome }) => !onlyRefused || outcome === "refused")
    .map(({ line, cells, problems, outcome }) => [
      line,
      t(`outcomes.${outcome ?? "waiting"}`),
      problems.map((problem) => problemLine(problem, locale)).join(separator),
      ...cells.filter(isTheirs),
    ]);
  const ours = [t("ownColumns.line"), t("ownColumns.outcome"), t("ownColumns.reason")];
  return { ok: true, value: writeCsv([...ours, ...header.filter(isTheirs)], written) };
}

/** Answers the result of a table as a file. */
export async function serveResult(request: Request, sheetId: string): Promise<Response> {
  const asked = new URL(request.url).searchParams;
  const locale = localeOr(asked.get("locale"));
  if (!isId("pieceSheet", sheetId)) return plainText(404, "Not found");
  const rows = await resultRows(await currentContext(), sheetId, locale, asked.get("only") === "refused");
  return rows.ok ? csvFile(sheetWords(locale)("resultName"), rows.value) : plainText(404, "Not found");
}
