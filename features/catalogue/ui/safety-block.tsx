import { useTranslations } from "next-intl";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { PieceDto } from "#features/catalogue/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/**
 * What a buyer in the European Union must find before buying at a distance (Regulation (EU) 2023/988, article 19): the
 * maker, who answers for safety in the Union, what identifies the piece, and warnings in the page's language.
 */
export function SafetyBlock({ piece, locale }: { piece: PieceDto; locale: Locale }) {
  const t = useTranslations("pricing.piece");
  const { responsible, maker } = piece;
  return (
    <section aria-labelledby="safety-title">
      <h2 id="safety-title" className="mb-3 text-xl">
        {t("safetyTitle")}
      </h2>
      <SummaryList
        items={[
          {
            term: t("safetyWarnings"),
            value: piece.safetyWarnings ? (
              <Bilingual value={piece.safetyWarnings} locale={locale} as="p" className="font-[550]" />
            ) : (
              t("safetyNoWarnings")
            ),
          },
          {
            term: t("safetyMaker"),
            value: (
              <>
                <Bilingual value={maker.name} locale={locale} />
                {" · "}
                <Bilingual value={maker.town} locale={locale} />
                {" · "}
                <Bilingual value={maker.chamberName} locale={locale} />
              </>
            ),
          },
          { term: t("safetyIdentify"), value: <bdi dir="ltr">{piece.serial}</bdi> },
          {
            term: t("safetyResponsible"),
            value: responsible ? (
              <address className="flex flex-col not-italic">
                <bdi>{responsible.name}</bdi>
                <bdi className="whitespace-pre-line">{responsible.address}</bdi>
                <bdi dir="ltr">{responsible.email}</bdi>
                {responsible.isDemonstration && (
                  <span className="text-s text-encre-2">{t("safetyDemonstration")}</span>
                )}
              </address>
            ) : (
              t("safetyNoResponsible")
            ),
          },
        ]}
      />
    </section>
  );
}
