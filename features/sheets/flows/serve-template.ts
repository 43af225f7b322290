import "server-only";
import { type SheetColumn, sheetColumns } from "#features/sheets/domain/columns.ts";
import { sheetWords } from "#features/sheets/flows/sheet-words.ts";
import { writeCsv } from "#lib/csv/write-csv.ts";
import { csvFile } from "#lib/http/plain-answers.ts";
import { localeOr } from "#lib/i18n/locales.ts";
import { messages } from "#messages/index.ts";

/**
 * Answers an empty table in the reader's language: its headings, under each how it is written (a line that begins with # is left
 * aside when the table comes back), and one piece as an example.
 */
export function serveTemplate(request: Request): Response {
  const locale = localeOr(new URL(request.url).searchParams.get("locale"));
  const t = sheetWords(locale);
  const { availability } = messages[locale].listing;
  const example: Partial<Record<SheetColumn, string>> = {
    reference: "# B-001",
    ...{ title_ar: t("example.title_ar"), title_fr: t("example.title_fr") },
    ...{ availability: availability.stock, price_mad: "250", units: "4", weight_g: "900" },
    ...{ length_cm: "22,5", height_cm: "9", materials: t("example.materials") },
  };
  const hints = sheetColumns.map((column, n) => `${n === 0 ? "# " : ""}${t(`hints.${column}`)}`);
  const headings = sheetColumns.map((column) => t(`columns.${column}`));
  return csvFile(
    t("templateName"),
    writeCsv(headings, [hints, sheetColumns.map((column) => example[column] ?? "")]),
  );
}
