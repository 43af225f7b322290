import "server-only";
import { getTranslations } from "next-intl/server";
import { formatList } from "#components/format/number.ts";
import { sheetColumns } from "#features/sheets/domain/columns.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export type Query = Record<string, string | string[] | undefined>;

/** The sentence for the code that an address carries after a refusal; null without one, or for a code we do not know. */
export async function sheetError(query: Query, locale: Locale): Promise<string | null> {
  const code = typeof query.error === "string" ? query.error : "";
  if (!code) return null;
  const t = await getTranslations({ locale, namespace: "sheets" });
  const named = typeof query.columns === "string" ? query.columns.split(".") : [];
  const columns = sheetColumns
    .filter((column) => named.includes(column))
    .map((column) => t(`columns.${column}`));
  const key = `errors.${code}` as "errors.COLUMNS_MISSING";
  return t.has(key) ? t(key, { columns: formatList(columns, locale) }) : null;
}
