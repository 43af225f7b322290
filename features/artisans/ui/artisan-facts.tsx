import { useTranslations } from "next-intl";
import { RegionSpot } from "#components/art/region-spot.tsx";
import { formatDate } from "#components/format/date.ts";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { type SummaryItem, SummaryList } from "#components/ui/summary-list.tsx";
import type { ArtisanDto } from "#features/artisans/schema.ts";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type ArtisanFactsProps = { artisan: ArtisanDto; locale: Locale };

/** What is on record of a maker, and where in the country that is. */
export function ArtisanFacts({ artisan, locale }: ArtisanFactsProps) {
  const t = useTranslations("artisan.page");
  return (
    <div className="grid gap-x-8 gap-y-4 lg:grid-cols-[minmax(0,1fr)_10rem]">
      <SummaryList items={useFacts({ artisan, locale })} />
      <RegionSpot
        code={artisan.region.code}
        label={t("map", { region: pick(artisan.region.name, locale).text })}
        className="max-w-40"
      />
    </div>
  );
}

function useFacts({ artisan, locale }: ArtisanFactsProps): SummaryItem[] {
  const t = useTranslations("artisan.page");
  const { card, region, registeredCrafts, sinceYear, registryNumber } = artisan;
  const items: (SummaryItem | false)[] = [
    registeredCrafts.length > 0 && {
      term: t("crafts"),
      value: (
        <ul>
          {registeredCrafts.map((craft) => (
            <li key={craft.slug}>
              <TextLink href={`/crafts/${craft.slug}`}>
                <Bilingual value={craft.name} locale={locale} />
              </TextLink>
            </li>
          ))}
        </ul>
      ),
    },
    sinceYear !== null && {
      term: t("since", { year: String(sinceYear) }),
      value: t("years", { n: Math.max(0, Number(dayInMorocco(now()).slice(0, 4)) - sinceYear) }),
    },
    {
      term: t("region"),
      value: (
        <TextLink href={`/regions/${region.slug}`}>
          <Bilingual value={region.name} locale={locale} />
        </TextLink>
      ),
    },
    {
      term: t("chamber"),
      value: (
        <TextLink href={`/chambers/${artisan.chamberKey}`}>
          <Bilingual value={artisan.chamberName} locale={locale} />
        </TextLink>
      ),
    },
    registryNumber !== null && {
      term: t("registry"),
      value: <bdi dir="ltr">{registryNumber}</bdi>,
    },
    {
      term: t("card"),
      value: card ? <CardState card={card} locale={locale} /> : t("cardNone"),
      action: card && <TextLink href="/card-check">{t("cardCheck")}</TextLink>,
    },
  ];
  return items.filter((item): item is SummaryItem => item !== false);
}

function CardState({ card, locale }: { card: NonNullable<ArtisanDto["card"]>; locale: Locale }) {
  const t = useTranslations("artisan.page");
  const date = formatDate(card.validUntil, locale);
  if (card.state === "valid") return t("cardValid", { date });
  return card.state === "expired" ? t("cardExpired", { date }) : t("cardOther");
}
