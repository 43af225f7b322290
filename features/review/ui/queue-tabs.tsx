import { useTranslations } from "next-intl";
import { CountTabs } from "#components/ui/count-tabs.tsx";
import { type QueuePage, queueTabs } from "#features/review/schema.ts";
import { type QueueChoice, queueHref } from "#features/review/ui/queue-query.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type QueueTabsProps = { list: QueuePage; choice: QueueChoice; chamberId: string | null; locale: Locale };

/** The lists of the queue, each with how many files it has. */
export function QueueTabs({ list, choice, chamberId, locale }: QueueTabsProps) {
  const t = useTranslations("review");
  const { cursor: _, ...kept } = choice;
  const tabs = queueTabs.map((tab) => ({
    ...{ key: tab, label: t(`tabs.${tab}`), count: list.counts[tab] },
    href: queueHref({ ...kept, tab }, chamberId),
  }));
  return <CountTabs label={t("tabsLabel")} tabs={tabs} here={list.tab} locale={locale} />;
}
