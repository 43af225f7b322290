import "server-only";
import { createTranslator } from "use-intl/core";
import type { SheetColumn } from "#features/sheets/domain/columns.ts";
import type { SheetProblem } from "#features/sheets/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { messages } from "#messages/index.ts";

/** Words of tables of pieces outside of pages: in the files themselves. */
export function sheetWords(locale: Locale) {
  return createTranslator({ locale, messages: messages[locale], namespace: "sheets" });
}

/** Sentences of what can be wrong with a row: the table's own, and those of the forms of a piece. */
function sentencesFor(locale: Locale): Readonly<Record<string, string>> {
  const { listing, sheets, errors } = messages[locale];
  return { ...errors, ...listing.errors, ...sheets.problems } as unknown as Record<string, string>;
}

/** What is wrong with one cell: `Prix en dirhams : écrivez un prix`. */
export function problemLine({ column, code, line }: SheetProblem, locale: Locale): string {
  const t = sheetWords(locale);
  const sentences = sentencesFor(locale);
  const what = sentences[code] ?? sentences.INVALID_INPUT ?? code;
  const where = column === "row" ? t("wholeRow") : messages[locale].sheets.columns[column as SheetColumn];
  const said = code === "REFERENCE_TWICE" ? t("twice", { line: String(line ?? "") }) : what;
  return t("problemAt", { where: where ?? column, what: said });
}
