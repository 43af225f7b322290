import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { OnwardLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { numberText } from "#features/documents/domain/kinds.ts";
import type { SeriesLine } from "#features/documents/queries/list-series.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** Every seller's series with its first, last and next number, and whether it has a gap. */
export function NumberingView({ series, locale }: { series: readonly SeriesLine[]; locale: Locale }) {
  const t = useTranslations("documents.numbering");
  const names = useTranslations("documents.series");
  const seller = useTranslations("documents.seller");
  const broken = series.filter((line) => !line.isWhole).length;
  const number = (line: SeriesLine, n: number) => (
    <bdi dir="ltr">{numberText(line.series, line.year, n)}</bdi>
  );
  return (
    <Container className="flex flex-col gap-8 pb-16">
      <PageHeader title={t("title")} lead={t("lead")} />
      {series.length > 0 && (
        <Notice tone={broken > 0 ? "warning" : "success"}>
          {broken > 0 ? t("someBroken", { count: broken }) : t("allWhole", { count: series.length })}
        </Notice>
      )}
      <DataTable
        caption={t("title")}
        captionHidden
        columns={[
          { key: "seller", label: t("seller"), rowHeader: true },
          { key: "series", label: t("series") },
          { key: "first", label: t("first") },
          { key: "last", label: t("last") },
          { key: "next", label: t("next") },
          { key: "count", label: t("count"), align: "end" },
          { key: "proof", label: t("proof") },
        ]}
        rows={series.map((line) => ({
          id: `${line.sellerId}-${line.series}-${line.year}`,
          cells: {
            seller: line.maker ? <Bilingual value={line.maker} locale={locale} /> : t("platform"),
            series: `${names(line.series)} ${line.year}`,
            first: number(line, line.first),
            last: number(line, line.last),
            next: number(line, line.next),
            count: <bdi>{line.count}</bdi>,
            proof: line.isWhole ? t("whole") : <strong>{t("broken")}</strong>,
          },
        }))}
        empty={<p>{t("empty")}</p>}
      />
      <OnwardLink href="/federation/numbering/platform">{seller("platform")}</OnwardLink>
    </Container>
  );
}
