import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { isolate } from "#components/format/number.ts";
import { When } from "#components/format/when.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { type SummaryItem, SummaryList } from "#components/ui/summary-list.tsx";
import type { MakerFacts } from "#features/register/queries/maker-facts.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type FactListProps = { facts: MakerFacts; locale: Locale; more?: readonly SummaryItem[] };

/** What the register says of a maker, the same for the office and for the maker. */
export function FactList({ facts, locale, more = [] }: FactListProps) {
  const t = useTranslations("register.maker");
  const kind = useTranslations("artisan.kind");
  const comma = locale === "ar" ? "، " : ", ";
  const crafts = facts.crafts.map((craft) => pick(craft, locale).text).join(comma);
  const none = <span className="text-encre-2">{t("none")}</span>;
  return (
    <SummaryList
      items={[
        {
          term: t("number"),
          value: facts.registryNumber ? <bdi dir="ltr">{facts.registryNumber}</bdi> : none,
        },
        { term: t("kind"), value: kind(facts.kind) },
        { term: t("crafts"), value: crafts || none },
        { term: t("town"), value: <Bilingual value={facts.town} locale={locale} /> },
        ...(facts.sinceYear ? [{ term: t("sinceYear"), value: String(facts.sinceYear) }] : []),
        ...(facts.verifiedAt
          ? [{ term: t("verifiedAt"), value: <When value={facts.verifiedAt} locale={locale} /> }]
          : []),
        {
          term: t("validUntil"),
          value: facts.validUntil ? <When value={facts.validUntil} locale={locale} /> : none,
        },
        { term: t("card"), value: <CardLine card={facts.card} locale={locale} /> },
        ...more,
      ]}
    />
  );
}

function CardLine({ card, locale }: { card: MakerFacts["card"]; locale: Locale }) {
  const t = useTranslations("register.maker");
  if (!card) return <span className="text-encre-2">{t("noCard")}</span>;
  if (card.state !== "active") {
    return (
      <>
        <bdi dir="ltr">{card.number}</bdi> · {t(`cardState.${card.state}`)}
      </>
    );
  }
  return t("cardUntil", { number: isolate(card.number), date: formatDate(card.validUntil, locale) });
}
