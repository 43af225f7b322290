import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { StatusPill } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Card } from "#components/ui/card.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { assessAction, cancelSessionAction } from "#features/training/actions.ts";
import type { OfficeSession as Session } from "#features/training/schema.ts";
import { CertifyPart } from "#features/training/ui/certify-part.tsx";
import { OutcomeNotice } from "#features/training/ui/outcome-notice.tsx";
import { placeTones } from "#features/training/ui/own-training.tsx";
import { SessionForm } from "#features/training/ui/programme-form.tsx";
import { trainingSentences } from "#features/training/ui/words.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type Props = {
  session: Session;
  mayKeep: boolean;
  /** Whether the reader signs in the chamber's name. */
  mayCertify: boolean;
  /** ISO date in Morocco. */
  today: string;
  done: string | undefined;
  problem: string | undefined;
  locale: Locale;
};

/** A session on the trainer's phone: the code of the day first, then who is there, then how it went. */
export function OfficeSession({ session, mayKeep, mayCertify, today, done, problem, locale }: Props) {
  const t = useTranslations("training");
  const days = { from: formatDate(session.startsOn, locale), to: formatDate(session.endsOn, locale) };
  const here = session.learners.filter(({ state }) => state === "enrolled");
  const common = {
    hidden: { locale, programmeId: session.programmeId, sessionId: session.id },
    sentences: trainingSentences(locale),
  };
  return (
    <Container className="flex flex-col gap-8 pb-16">
      <div className="pt-4">
        <BackLink href={`/office/training/${session.programmeId}`}>{t("office.toProgramme")}</BackLink>
        <PageHeader
          title={<Bilingual value={session.title} locale={locale} />}
          eyebrow={session.state === "cancelled" && <StatusPill tone="revoked">{t("cancelled")}</StatusPill>}
          lead={t("days", days)}
        >
          <Bilingual as="p" value={session.place} locale={locale} />
          {session.trainerName && (
            <p>
              {t("trainer")} <Bilingual value={session.trainerName} locale={locale} />
            </p>
          )}
        </PageHeader>
        <OutcomeNotice {...{ done, problem, locale }} />
      </div>
      {session.code && (
        <Card tone="sable" className="flex flex-col gap-2">
          <h2 className="text-xl">{t("office.code")}</h2>
          <p className="font-mono text-4xl tracking-widest">{session.code}</p>
          <p>{t("office.codeHint")}</p>
        </Card>
      )}
      <DataTable
        caption={t("office.learners")}
        empty={<p className="text-encre-2">{t("office.noLearners")}</p>}
        columns={[
          { key: "name", label: t("office.name"), rowHeader: true },
          { key: "state", label: t("office.state") },
          { key: "days", label: t("office.present"), align: "end" },
        ]}
        rows={session.learners.map((learner) => ({
          id: learner.id,
          cells: {
            name: <Bilingual value={learner.name} locale={locale} />,
            state: (
              <>
                <StatusPill tone={placeTones[learner.state]}>{t(`states.${learner.state}`)}</StatusPill>
                {learner.certificate && (
                  <span className="block text-s text-encre-2">
                    {t(learner.certificate.revokedAt ? "certificateRevoked" : "certified")}
                  </span>
                )}
              </>
            ),
            days: learner.days,
          },
        }))}
      />
      {mayKeep && session.state === "planned" && here.length > 0 && (
        <Disclosure summary={t("office.assess")}>
          <div className="max-w-[39rem]">
            <FieldsForm
              {...common}
              action={assessAction}
              start={newForm()}
              fields={[
                {
                  ...{ kind: "select", name: "enrolmentId", label: t("office.name") },
                  placeholder: t("office.choose"),
                  options: here.map(({ id, name }) => ({ value: id, label: pick(name, locale).text })),
                },
                {
                  ...{ kind: "radio", name: "outcome", label: t("office.outcome"), columns: 2 },
                  options: (["passed", "failed"] as const).map((value) => ({
                    value,
                    label: t(`states.${value}`),
                  })),
                },
                { kind: "textarea", name: "note", label: t("office.note"), optional: true, rows: 2 },
              ]}
              submit={t("office.assess")}
              tone="secondary"
            />
          </div>
        </Disclosure>
      )}
      <CertifyPart {...{ session, mayCertify, locale }} />
      {mayKeep && session.state === "planned" && session.endsOn >= today && (
        <Disclosure summary={t("form.change")}>
          <div className="max-w-[39rem]">
            <SessionForm programmeId={session.programmeId} session={session} locale={locale} />
          </div>
        </Disclosure>
      )}
      {mayKeep && session.state === "planned" && (
        <Disclosure summary={t("office.cancel")}>
          <FieldsForm
            {...common}
            action={cancelSessionAction}
            start={newForm()}
            fields={[{ kind: "confirm", name: "confirmed", label: t("office.cancelConfirm") }]}
            submit={t("office.cancel")}
            tone="danger"
          />
        </Disclosure>
      )}
    </Container>
  );
}
