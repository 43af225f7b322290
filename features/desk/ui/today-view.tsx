import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { inSentence } from "#components/format/in-sentence.ts";
import { formatList, formatNumber } from "#components/format/number.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { WaitingList } from "#components/ui/waiting-list.tsx";
import type { DeskToday } from "#features/desk/schema.ts";
import type { LastRun } from "#features/reconciliation/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type TodayProps = { today: DeskToday; run: LastRun | null; now: Date; locale: Locale };

const places = [
  { key: "breaks", href: "/desk/breaks" },
  { key: "receipts", href: "/desk/receipts" },
  { key: "review", href: "/desk/orders?state=review" },
  { key: "refundsFailed", href: "/desk/orders?state=refund_due" },
  { key: "events", href: "/desk/queue" },
  { key: "jobs", href: "/desk/queue" },
] as const;

const day = 24 * 3_600_000;

/** The desk's first page: what waits, and when the books were last set against the provider. */
export function DeskTodayView({ today, run, now, locale }: TodayProps) {
  const t = useTranslations("desk");
  const figure = (n: number) => formatNumber(n, locale);
  const { oldestBreak } = today;
  const isOld = oldestBreak !== null && now.getTime() - new Date(oldestBreak).getTime() > day;
  const items = places.map(({ key, href }) => ({
    ...{ key, href, count: today[key], figure: figure(today[key]), label: t(`today.items.${key}`) },
    ...(key === "breaks" && oldestBreak
      ? { note: t("today.oldest", { date: formatDate(oldestBreak, locale) }), isLate: isOld }
      : {}),
  }));
  return (
    <Container className="pb-16">
      <PageHeader eyebrow={t("title")} title={t("today.title")} lead={formatDate(now, locale)} />
      <div className="grid items-start gap-x-12 gap-y-10 xl:grid-cols-[minmax(0,1fr)_20rem]">
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
        <section aria-labelledby="run">
          <h2 id="run" className="mb-3 text-l">
            {t("today.run")}
          </h2>
          {run ? <RunFacts run={run} locale={locale} /> : <p>{t("today.runNever")}</p>}
        </section>
      </div>
    </Container>
  );
}

function RunFacts({ run, locale }: { run: LastRun; locale: Locale }) {
  const t = useTranslations("desk.today");
  const figure = (n: number) => formatNumber(n, locale);
  const when = formatDate(run.startedAt, locale, "dateTime");
  return (
    <SummaryList
      items={[
        {
          term: t("runStarted"),
          value: run.finishedAt ? (
            when
          ) : (
            <>
              {when} · {t("runUnfinished")}
            </>
          ),
        },
        { term: t("runCharges"), value: figure(run.charges) },
        { term: t("runRefunds"), value: figure(run.refunds) },
        { term: t("runMovements"), value: figure(run.movements) },
        { term: t("runHealed"), value: figure(run.healed) },
      ]}
    />
  );
}
