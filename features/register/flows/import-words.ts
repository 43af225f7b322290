import { createTranslator } from "use-intl/core";
import type { RowProblem } from "#features/register/domain/import-row.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { messages } from "#messages/index.ts";

/** Words of registry files outside of pages: in the files themselves. */
export function importWords(locale: Locale) {
  return createTranslator({ locale, messages: messages[locale], namespace: "register.import" });
}

/** What is wrong with a row in one line: `Ville : case vide ; Téléphone : ce n’est pas un numéro marocain`. */
export function reasonLine(problems: readonly RowProblem[], locale: Locale): string {
  const t = importWords(locale);
  return problems
    .map(({ column, code, line }) => {
      const where = column === "row" ? t("wholeRow") : t(`columns.${column}`);
      return t("problemAt", { where, what: t(`problems.${code}`, { line: String(line ?? "") }) });
    })
    .join(locale === "ar" ? "؛ " : "; ");
}
