import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { AppLink } from "#components/ui/app-link.tsx";
import { StatusPill } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { BackLink, TextLink } from "#components/ui/link.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { moveProgrammeAction } from "#features/training/actions.ts";
import type { OfficeProgramme as Programme } from "#features/training/schema.ts";
import { programmeTones } from "#features/training/ui/office-training.tsx";
import { OutcomeNotice } from "#features/training/ui/outcome-notice.tsx";
import { ProgrammeFacts } from "#features/training/ui/programme-facts.tsx";
import { SessionForm } from "#features/training/ui/programme-form.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = {
  programme: Programme;
  mayKeep: boolean;
  done: string | undefined;
  problem: string | undefined;
  locale: Locale;
};

/** A programme with its sessions, and for whoever keeps it what there is to do. */
export function OfficeProgramme({ programme, mayKeep, done, problem, locale }: Props) {
  const t = useTranslations("training");
  const to = programme.state === "open" ? "closed" : "open";
  return (
    <Container className="flex flex-col gap-8 pb-16">
      <div className="pt-4">
        <BackLink href={`/office/training?chamber=${programme.chamberId}`}>{t("office.back")}</BackLink>
        <PageHeader
          title={<Bilingual value={programme.title} locale={locale} />}
          eyebrow={
            <StatusPill tone={programmeTones[programme.state]}>
              {t(`programmeStates.${programme.state}`)}
            </StatusPill>
          }
        />
        <OutcomeNotice {...{ done, problem, locale }} />
      </div>
      <ProgrammeFacts programme={programme} locale={locale} />
      {mayKeep && (
        <div className="flex flex-wrap items-center gap-x-8 gap-y-3">
          <form action={moveProgrammeAction}>
            <input type="hidden" name="locale" value={locale} />
            <input type="hidden" name="programmeId" value={programme.id} />
            <input type="hidden" name="to" value={to} />
            <SubmitButton tone={to === "open" ? "primary" : "secondary"}>{t(`office.${to}`)}</SubmitButton>
          </form>
          <TextLink href={`/office/training/${programme.id}/edit`}>{t("office.edit")}</TextLink>
        </div>
      )}
      <DataTable
        caption={t("office.sessions")}
        empty={<p className="text-encre-2">{t("office.noSessions")}</p>}
        columns={[
          { key: "days", label: t("office.days"), rowHeader: true },
          { key: "place", label: t("form.place") },
          { key: "seats", label: t("office.taken"), align: "end" },
          { key: "waiting", label: t("office.waiting"), align: "end" },
        ]}
        rows={programme.sessions.map((session) => ({
          id: session.id,
          cells: {
            days: (
              <AppLink
                href={`/office/training/${programme.id}/${session.id}`}
                className="target-slim inline-flex items-center underline decoration-bord"
              >
                {t("days", {
                  from: formatDate(session.startsOn, locale),
                  to: formatDate(session.endsOn, locale),
                })}
              </AppLink>
            ),
            place: <Bilingual value={session.place} locale={locale} />,
            seats:
              session.state === "cancelled"
                ? t("cancelled")
                : t("office.takenOf", { taken: session.taken, seats: session.seats }),
            waiting: session.waiting,
          },
        }))}
      />
      {mayKeep && (
        <Disclosure summary={t("form.plan")}>
          <div className="max-w-[39rem]">
            <SessionForm programmeId={programme.id} session={null} locale={locale} />
          </div>
        </Disclosure>
      )}
    </Container>
  );
}
