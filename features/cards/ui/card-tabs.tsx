import { useTranslations } from "next-intl";
import { formatNumber } from "#components/format/number.ts";
import { AppLink } from "#components/ui/app-link.tsx";
import { type CardList, cardTabs } from "#features/cards/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** The lists of cards with how many are in each. They wrap on a phone; nothing hides behind a swipe. */
export function CardTabs({ list, locale }: { list: CardList; locale: Locale }) {
  const t = useTranslations("cards.office");
  return (
    <nav aria-label={t("tabsLabel")} className="mb-8 border-b border-line">
      <ul className="-mb-px flex flex-wrap gap-x-1">
        {cardTabs.map((tab) => {
          const here = tab === list.tab;
          const look = here ? "border-encre font-semibold" : "border-transparent hover:border-bord";
          return (
            <li key={tab}>
              <AppLink
                href={`/office/cards?tab=${tab}`}
                aria-current={here ? "page" : undefined}
                className={`target inline-flex items-center gap-2 border-b-3 px-3 ${look}`}
              >
                {t(`tabs.${tab}`)}
                <span className="text-s text-encre-2 tabular-nums">
                  {formatNumber(list.counts[tab], locale)}
                </span>
              </AppLink>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
