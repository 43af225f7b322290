import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { inSentence } from "#components/format/in-sentence.ts";
import { formatList, formatNumber } from "#components/format/number.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { OnwardLink } from "#components/ui/link.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { type Waiting, WaitingList } from "#components/ui/waiting-list.tsx";
import type { FederationToday } from "#features/chambers/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type FederationTodayProps = { today: FederationToday; readsCover: boolean; now: Date; locale: Locale };

/** The federation's first page: what waits for it, and how many chambers and makers there are. */
export function FederationTodayView({ today, readsCover, now, locale }: FederationTodayProps) {
  const t = useTranslations("federation");
  const figure = (n: number) => formatNumber(n, locale);
  const line = (
    key: "appeals" | "duplicates" | "withoutManager",
    href: string,
    count: number | null | undefined,
    note?: string,
  ): Waiting[] =>
    typeof count !== "number"
      ? []
      : [{ key, href, count, figure: figure(count), label: t(`today.items.${key}`), ...(note && { note }) }];
  const { appeals, duplicates, withoutManager, bodies } = today;
  const due = appeals?.oldestDue && t("today.oldestDue", { date: formatDate(appeals.oldestDue, locale) });
  const items = [
    ...line("appeals", "/federation/appeals", appeals?.open, due || undefined),
    ...line("duplicates", "/federation/duplicates", duplicates),
    ...line("withoutManager", "/federation/chambers", withoutManager),
  ];
  return (
    <Container className="pb-16">
      <PageHeader title={t("today.title")} lead={formatDate(now, locale)} />
      <div className="grid items-start gap-x-12 gap-y-10 xl:grid-cols-[minmax(0,1fr)_20rem]">
        {items.length > 0 && (
          <section aria-labelledby="waiting">
            <h2 id="waiting" className="mb-3 text-xl">
              {t("today.waiting")}
            </h2>
            <WaitingList
              items={items}
              nothing={(labels) =>
                t("today.nothingElse", { list: formatList(inSentence(labels, locale), locale) })
              }
              empty={<EmptyState title={t("today.none")} art="tile" />}
            />
          </section>
        )}
        <section aria-labelledby="figures">
          <h2 id="figures" className="mb-3 text-l">
            {t("today.figures")}
          </h2>
          <SummaryList
            items={[
              { term: t("today.chambers"), value: figure(today.chambers) },
              { term: t("today.makers"), value: figure(today.makers) },
              ...(bodies === null ? [] : [{ term: t("today.bodies"), value: figure(bodies) }]),
            ]}
          />
          {readsCover && (
            <p className="mt-4">
              <OnwardLink href="/federation/cover">{t("rooms.cover")}</OnwardLink>
            </p>
          )}
        </section>
      </div>
    </Container>
  );
}
