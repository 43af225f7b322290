import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { formatNumber } from "#components/format/number.ts";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { SellerRecord } from "#features/documents/queries/get-seller.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** What invoices carry, the record in force first. What is not known says so. */
export function SellerRecords({ records, locale }: { records: readonly SellerRecord[]; locale: Locale }) {
  const t = useTranslations("documents");
  if (records.length === 0) return <p>{t("seller.none")}</p>;
  const missing = <span className="text-encre-2">{t("legal.missing")}</span>;
  const figures = (value: string | null) => (value ? <bdi dir="ltr">{value}</bdi> : missing);
  return (
    <div className="flex flex-col gap-10">
      {records.map((record) => {
        const rate =
          record.vatBasisPoints !== null && ` (${formatNumber(record.vatBasisPoints / 100, locale)} %)`;
        return (
          <section key={record.n} aria-labelledby={`record-${record.n}`}>
            <h3 id={`record-${record.n}`} className="mb-2 text-l">
              {t("seller.since")} {formatDate(`${record.validFrom}T12:00:00Z`, locale)}
            </h3>
            <SummaryList
              items={[
                { term: t("seller.name"), value: <bdi>{record.name}</bdi> },
                { term: t("legal.form"), value: record.form ? t(`form.${record.form}`) : missing },
                { term: t("legal.address"), value: record.address ? <bdi>{record.address}</bdi> : missing },
                { term: t("legal.ice"), value: figures(record.ice) },
                { term: t("legal.taxId"), value: figures(record.taxId) },
                { term: t("legal.register"), value: figures(record.register) },
                {
                  term: t("legal.vatRegime"),
                  value: record.vatRegime ? (
                    <>
                      {t(`regime.${record.vatRegime}`)}
                      {rate && <bdi dir="ltr">{rate}</bdi>}
                    </>
                  ) : (
                    missing
                  ),
                },
                {
                  term: t("seller.mention"),
                  value: record.vatMention ? (
                    <Bilingual value={record.vatMention} locale={locale} />
                  ) : (
                    missing
                  ),
                },
                { term: t("seller.source"), value: <bdi>{record.source}</bdi> },
              ]}
            />
          </section>
        );
      })}
    </div>
  );
}
