import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { ListingDto } from "#features/listing/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type ListProps = { piece: ListingDto; locale: Locale };

/** What only the record of this piece says, as pairs; what is not said says so. */
export function MakingList({ piece, locale }: ListProps) {
  const t = useTranslations("listing");
  const none = <span className="text-encre-2">{t("piece.none")}</span>;
  const { madeMonth, origins, repair, gtin } = piece;
  return (
    <SummaryList
      items={[
        {
          term: t("field.madeMonth"),
          value: madeMonth ? formatDate(`${madeMonth}-15T12:00:00Z`, locale, "month") : none,
        },
        ...origins.map(({ name, sharePercent, lot, supplier }) => ({
          term: pick(name, locale).text,
          value:
            sharePercent === null && !lot && !supplier ? (
              none
            ) : (
              <span className="flex flex-wrap gap-x-4">
                {sharePercent !== null && <bdi dir="ltr">{sharePercent} %</bdi>}
                {lot && <span>{t.rich("piece.lot", { lot: () => <bdi>{lot}</bdi> })}</span>}
                {supplier && <bdi className="text-encre-2">{supplier}</bdi>}
              </span>
            ),
        })),
        {
          term: t("field.repair"),
          value: repair ? <Bilingual value={repair} locale={locale} paragraphs /> : none,
        },
        { term: t("field.gtin"), value: gtin ? <bdi dir="ltr">{gtin}</bdi> : none },
      ]}
    />
  );
}
