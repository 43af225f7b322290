import { useTranslations } from "next-intl";
import { CountTabs } from "#components/ui/count-tabs.tsx";
import { type CardList, cardTabs } from "#features/cards/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** The lists of cards with how many are in each. */
export function CardTabs({ list, locale }: { list: CardList; locale: Locale }) {
  const t = useTranslations("cards.office");
  const tabs = cardTabs.map((key) => ({
    ...{ key, href: `/office/cards?tab=${key}`, label: t(`tabs.${key}`), count: list.counts[key] },
  }));
  return <CountTabs label={t("tabsLabel")} tabs={tabs} here={list.tab} locale={locale} className="mb-8" />;
}
