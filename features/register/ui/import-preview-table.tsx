import { useTranslations } from "next-intl";
import { Children, isValidElement, type ReactNode } from "react";
import { formatDate } from "#components/format/date.ts";
import { isolate } from "#components/format/number.ts";
import { DataTable } from "#components/ui/data-table.tsx";
import type { PreviewRow } from "#features/register/import-schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** The first good rows as they would be taken. */
export function ImportPreviewTable({ rows, locale }: { rows: readonly PreviewRow[]; locale: Locale }) {
  const t = useTranslations("register.import");
  const validity = ({ validFrom, validUntil }: PreviewRow) => {
    const from = validFrom ? formatDate(validFrom, locale, "short") : "";
    const until = validUntil ? formatDate(validUntil, locale, "short") : "";
    if (from && until) return t("validFromUntil", { from, until });
    if (until) return t("validUntilOnly", { until });
    return from ? t("validFromOnly", { from }) : "—";
  };
  return (
    <DataTable
      caption={t("previewTitle")}
      captionHidden
      columns={[
        { key: "line", label: t("line") },
        { key: "who", label: t("name"), rowHeader: true },
        { key: "work", label: t("columns.activity") },
        { key: "town", label: t("columns.town") },
        { key: "validity", label: t("validity") },
        { key: "identity", label: t("identity") },
      ]}
      rows={rows.map((row) => ({
        id: String(row.line),
        cells: {
          line: row.line,
          who: (
            <Lines>
              {row.nameAr && <bdi lang="ar">{row.nameAr}</bdi>}
              {row.nameFr && <bdi lang="fr">{row.nameFr}</bdi>}
              <bdi dir="ltr" className="text-s font-normal text-encre-2">
                {row.number}
              </bdi>
            </Lines>
          ),
          work: (
            <Lines>
              <bdi>{row.activity}</bdi>
              <span className="text-s text-encre-2">{t(`categories.${row.category}`)}</span>
            </Lines>
          ),
          town: <bdi>{row.town}</bdi>,
          validity: validity(row),
          identity: (
            <Lines>
              {row.maskedCin && t("cinEnds", { end: isolate(row.maskedCin) })}
              {row.maskedPhone && t("phoneEnds", { end: isolate(row.maskedPhone) })}
              {!row.maskedCin && !row.maskedPhone && "—"}
            </Lines>
          ),
        },
      }))}
    />
  );
}

/** One thing a line, aligned as the page reads whatever language each is in. */
function Lines({ children }: { children: ReactNode }) {
  return (
    <span className="flex flex-col max-sm:items-end max-sm:text-end">
      {Children.toArray(children).map((line) => (
        <span key={typeof line === "string" ? line : isValidElement(line) ? line.key : null}>{line}</span>
      ))}
    </span>
  );
}
