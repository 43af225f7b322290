import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { AppLink } from "#components/ui/app-link.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Agenda, VisitOf } from "#features/visits/schema.ts";
import { VisitPill } from "#features/visits/ui/visit-look.tsx";
import { dayAfter } from "#lib/days.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type AgendaViewProps = { agenda: Agenda; done: string | undefined; locale: Locale };

/** A week of visits, day by day, with what is late above it. */
export function AgendaView({ agenda, done, locale }: AgendaViewProps) {
  const t = useTranslations("visits");
  const weekHref = (days: number) => `/office/visits?day=${dayAfter(agenda.week, days)}`;
  const day = (isoDay: string) => formatDate(`${isoDay}T12:00:00Z`, locale);
  const isEmpty = agenda.days.every(({ visits }) => visits.length === 0);
  return (
    <Container className="flex flex-col gap-8 pb-16">
      <PageHeader
        eyebrow={<BackLink href="/office">{t("agenda.office")}</BackLink>}
        title={t("title")}
        lead={t("agenda.week", { from: day(agenda.week), to: day(dayAfter(agenda.week, 6)) })}
      >
        {done === "cancelled" && <Notice tone="success" role="status" title={t("agenda.cancelled")} />}
        <nav aria-label={t("agenda.weeks")} className="flex flex-wrap gap-3">
          <ButtonLink href={weekHref(-7)} tone="secondary">
            {t("agenda.before")}
          </ButtonLink>
          <ButtonLink href="/office/visits" tone="secondary">
            {t("agenda.thisWeek")}
          </ButtonLink>
          <ButtonLink href={weekHref(7)} tone="secondary">
            {t("agenda.after")}
          </ButtonLink>
        </nav>
      </PageHeader>
      {agenda.late.length > 0 && (
        <section aria-labelledby="late" className="flex flex-col gap-3">
          <h2 id="late" className="text-xl text-grenade">
            {t("agenda.late")}
          </h2>
          <VisitList visits={agenda.late} withDay locale={locale} />
        </section>
      )}
      {isEmpty ? (
        <EmptyState title={t("agenda.none")} art="tile">
          <p>{t("agenda.noneText")}</p>
        </EmptyState>
      ) : (
        agenda.days
          .filter(({ visits }) => visits.length > 0)
          .map(({ day: isoDay, visits }) => (
            <section key={isoDay} aria-labelledby={`day-${isoDay}`} className="flex flex-col gap-3">
              <h2 id={`day-${isoDay}`} className="text-xl">
                {t(`weekdays.${weekdayOf(isoDay)}`)} {day(isoDay)}
                {isoDay === agenda.today && (
                  <span className="ms-3 text-s text-encre-2">{t("agenda.today")}</span>
                )}
              </h2>
              <VisitList visits={visits} locale={locale} />
            </section>
          ))
      )}
    </Container>
  );
}

const weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"] as const;
const weekdayOf = (isoDay: string) => weekdays[new Date(`${isoDay}T12:00:00Z`).getUTCDay()] ?? "monday";

type ListProps = { visits: readonly VisitOf[]; withDay?: boolean; locale: Locale };

function VisitList({ visits, withDay = false, locale }: ListProps) {
  const t = useTranslations("visits.agenda");
  return (
    <ul className="flex max-w-[48rem] flex-col border-t border-line">
      {visits.map((visit) => (
        <li key={visit.id} className="border-b border-line">
          <AppLink
            href={`/office/visits/${visit.id}`}
            className="target flex flex-wrap items-baseline gap-x-4 gap-y-1 py-3 hover:underline"
          >
            <span className="min-w-14 font-semibold tabular-nums">
              {withDay && <>{formatDate(visit.plannedFor, locale, "short")} </>}
              <bdi dir="ltr">{formatDate(visit.plannedFor, locale, "time")}</bdi>
            </span>
            <span className="flex min-w-0 flex-1 flex-col">
              <Bilingual value={visit.name} locale={locale} className="font-[550]" />
              <span className="text-s text-encre-2">
                <Bilingual value={visit.town} locale={locale} /> ·{" "}
                {visit.isMine ? t("me") : visit.officer.name}
              </span>
            </span>
            <VisitPill visit={visit} />
          </AppLink>
        </li>
      ))}
    </ul>
  );
}
