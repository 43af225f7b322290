import "server-only";
import { getTranslations } from "next-intl/server";
import { formatList } from "#components/format/number.ts";
import { importColumns } from "#features/register/domain/import-columns.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type Query = Record<string, string | string[] | undefined>;

/** The sentence for the code that an address carries after a refusal; null without one, or for a code we do not know. */
export async function importError(query: Query, locale: Locale): Promise<string | null> {
  const code = typeof query.error === "string" ? query.error : "";
  if (!code) return null;
  const t = await getTranslations({ locale, namespace: "register.import" });
  const errors = await getTranslations({ locale, namespace: "errors" });
  const named = typeof query.columns === "string" ? query.columns.split(".") : [];
  const columns = importColumns
    .filter((column) => named.includes(column))
    .map((column) => t(`columns.${column}`));
  if (t.has(`errors.${code}` as "errors.NO_ROWS")) {
    return t(`errors.${code}` as "errors.COLUMNS_MISSING", { columns: formatList(columns, locale) });
  }
  return errors.has(code as "NOT_FOUND") ? errors(code as "NOT_FOUND") : null;
}
