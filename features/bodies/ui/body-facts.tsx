import { useTranslations } from "next-intl";
import { When } from "#components/format/when.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { Body } from "#features/bodies/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** What a body is and where it belongs, with where each fact is written. */
export function BodyFacts({ body, locale }: { body: Body; locale: Locale }) {
  const t = useTranslations("bodies");
  const day = (value: string) => <When value={value} locale={locale} />;
  return (
    <SummaryList
      items={[
        { term: t("level"), value: t(`levels.${body.level}`) },
        ...(body.chamberName
          ? [{ term: t("chamber"), value: <Bilingual value={body.chamberName} locale={locale} /> }]
          : []),
        ...(body.province
          ? [{ term: t("province"), value: <Bilingual value={body.province} locale={locale} /> }]
          : []),
        ...(body.parent
          ? [{ term: t("partOf"), value: <Bilingual value={body.parent.name} locale={locale} /> }]
          : []),
        { term: t("founded"), value: body.foundedOn ? day(body.foundedOn) : t("foundedUnknown") },
        ...(body.source ? [{ term: t("source"), value: <bdi>{body.source}</bdi> }] : []),
        ...(body.dissolvedOn ? [{ term: t("dissolved"), value: day(body.dissolvedOn) }] : []),
        ...(body.dissolutionSource
          ? [{ term: t("dissolutionSource"), value: <bdi>{body.dissolutionSource}</bdi> }]
          : []),
      ]}
    />
  );
}
