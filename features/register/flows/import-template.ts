import "server-only";
import { importColumns } from "#features/register/domain/import-columns.ts";
import { importWords } from "#features/register/flows/import-words.ts";
import { writeCsv } from "#lib/csv/write-csv.ts";
import { csvFile } from "#lib/http/plain-answers.ts";
import { localeOr } from "#lib/i18n/locales.ts";

/** Answers an empty registry file in the reader's language: its headings, and one line to show how it is filled in. */
export function importTemplate(request: Request): Response {
  const asked = new URL(request.url).searchParams.get("locale");
  const locale = localeOr(asked);
  const t = importWords(locale);
  const example: Record<(typeof importColumns)[number], string> = {
    registry_number: "DEMO-000123",
    name_ar: t("example.name_ar"),
    name_fr: t("example.name_fr"),
    activity: t("example.activity"),
    craft: "",
    category: t("categories.maalem"),
    town: t("example.town"),
    valid_from: "01/04/2026",
    valid_until: "31/03/2031",
    cin: "XX000123",
    phone: "0600000123",
  };
  const headings = importColumns.map((column) => t(`columns.${column}`));
  const file = writeCsv(headings, [importColumns.map((column) => example[column])]);
  return csvFile(t("templateName"), file);
}
