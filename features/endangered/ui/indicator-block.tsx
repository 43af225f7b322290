import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { noted } from "#components/format/noted.tsx";
import { When } from "#components/format/when.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import type { IndicatorDto, IndicatorKind } from "#features/endangered/schema.ts";
import { IndicatorPlot } from "#features/endangered/ui/indicator-plot.tsx";
import { valueWords } from "#features/endangered/ui/words.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type BlockProps = { kind: IndicatorKind; rows: readonly IndicatorDto[]; locale: Locale };

const judged: readonly IndicatorKind[] = ["transmission", "raw_material", "documentation"];

/** One indicator: its newest value, how it went over the years, and every figure with its source. Unknown is said to be unknown. */
export function IndicatorBlock({ kind, rows, locale }: BlockProps) {
  const t = useTranslations("endangered");
  const last = rows.at(-1);
  const isPlotted = rows.length > 1 && !judged.includes(kind);
  return (
    <section aria-labelledby={`indicator-${kind}`} className="flex flex-col gap-2 border-t border-bord pt-4">
      <h3 id={`indicator-${kind}`} className="text-s text-encre-2">
        {t(`kinds.${kind}`)}
      </h3>
      {last ? (
        <>
          <p className="flex flex-wrap items-baseline gap-x-3">
            <span className="font-heading text-xl">{valueWords(kind, last.value, t, locale)}</span>
            <span className="text-s text-encre-2">{formatDate(last.asOf, locale, "month")}</span>
          </p>
          {isPlotted && (
            <IndicatorPlot
              id={`plot-${kind}`}
              table={`figures-${kind}`}
              kind={kind}
              points={rows}
              locale={locale}
            />
          )}
          <Figures kind={kind} rows={rows} locale={locale} />
        </>
      ) : (
        <p className="text-encre-2">{t("notKnown")}</p>
      )}
    </section>
  );
}

function Figures({ kind, rows, locale }: BlockProps) {
  const t = useTranslations("endangered");
  return (
    <details className="text-s">
      <summary className="target-slim flex items-center underline decoration-bord">
        {t("figures", { n: rows.length })}
        <span className="sr-only">: {t(`kinds.${kind}`)}</span>
      </summary>
      <DataTable
        id={`figures-${kind}`}
        caption={t(`kinds.${kind}`)}
        captionHidden
        columns={[
          { key: "asOf", label: t("columns.asOf"), rowHeader: true },
          { key: "value", label: t("columns.value") },
          { key: "source", label: t("columns.source") },
        ]}
        rows={rows.toReversed().map((row) => ({
          id: row.id,
          cells: {
            asOf: <When value={row.asOf} locale={locale} />,
            value: valueWords(kind, row.value, t, locale),
            source: (
              <span>
                {noted(row.source)}
                {row.isSecondRead && <span className="block text-encre-2">{t("secondRead")}</span>}
                {row.isDemonstration && <span className="block text-encre-2">{t("demonstration")}</span>}
              </span>
            ),
          },
        }))}
      />
    </details>
  );
}
