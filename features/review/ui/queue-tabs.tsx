import { useTranslations } from "next-intl";
import { formatNumber } from "#components/format/number.ts";
import { AppLink } from "#components/ui/app-link.tsx";
import { type QueuePage, queueTabs } from "#features/review/schema.ts";
import { type QueueChoice, queueHref } from "#features/review/ui/queue-query.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type QueueTabsProps = { list: QueuePage; choice: QueueChoice; chamberId: string | null; locale: Locale };

/** The lists of the queue, each with how many files it has. They wrap on a phone; nothing hides behind a swipe. */
export function QueueTabs({ list, choice, chamberId, locale }: QueueTabsProps) {
  const t = useTranslations("review");
  return (
    <nav aria-label={t("tabsLabel")} className="border-b border-line">
      <ul className="-mb-px flex flex-wrap gap-x-1">
        {queueTabs.map((tab) => {
          const here = tab === list.tab;
          const look = here ? "border-encre font-semibold" : "border-transparent hover:border-bord";
          const { cursor: _, ...kept } = choice;
          return (
            <li key={tab}>
              <AppLink
                href={queueHref({ ...kept, tab }, chamberId)}
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
