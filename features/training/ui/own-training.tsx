import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatDate } from "#components/format/date.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { type PillTone, StatusPill } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Card } from "#components/ui/card.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { attendAction, enrolAction, leaveAction } from "#features/training/actions.ts";
import type { EnrolmentState, OwnSession, OwnTraining as Page } from "#features/training/schema.ts";
import { OutcomeNotice } from "#features/training/ui/outcome-notice.tsx";
import { ProgrammeFacts } from "#features/training/ui/programme-facts.tsx";
import { trainingSentences } from "#features/training/ui/words.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = { page: Page; done: string | undefined; problem: string | undefined; locale: Locale };

export const placeTones: Readonly<Record<EnrolmentState, PillTone>> = {
  enrolled: "info",
  waiting: "pending",
  withdrawn: "neutral",
  passed: "verified",
  failed: "revoked",
};

/** What a maker learns, and what they could. */
export function OwnTraining({ page, done, problem, locale }: Props) {
  const t = useTranslations("training.studio");
  const common = { artisanId: page.artisanId, today: page.today, locale };
  return (
    <Container className="flex flex-col gap-10 pb-16">
      <div>
        <PageHeader title={t("title")} lead={t("lead")} />
        <OutcomeNotice {...{ done, problem, locale }} />
      </div>
      {page.mine.length > 0 && (
        <List id="mine" title={t("mine")}>
          {page.mine.map((session) => (
            <Session key={session.id} session={session} {...common} />
          ))}
        </List>
      )}
      {page.open.length > 0 ? (
        <List id="open" title={t("open")}>
          {page.open.map((session) => (
            <Session key={session.id} session={session} {...common} />
          ))}
        </List>
      ) : (
        <EmptyState art="thread" title={t("none")}>
          <p>{t("noneText")}</p>
        </EmptyState>
      )}
      <p>
        <TextLink href="/training">{t("catalogue")}</TextLink>
      </p>
    </Container>
  );
}

function List({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="flex flex-col gap-4">
      <h2 id={id} className="text-xl">
        {title}
      </h2>
      <ul className="grid items-start gap-4 lg:grid-cols-2">{children}</ul>
    </section>
  );
}

type SessionProps = { session: OwnSession; artisanId: string; today: string; locale: Locale };

function Session({ session, artisanId, today, locale }: SessionProps) {
  const t = useTranslations("training");
  const { enrolment, programme } = session;
  const days = { from: formatDate(session.startsOn, locale), to: formatDate(session.endsOn, locale) };
  const isHeld = !session.isCancelled && session.startsOn <= today && today <= session.endsOn;
  const isMine = enrolment !== null && enrolment.state !== "withdrawn";
  const mayLeave =
    isMine && (enrolment.state === "enrolled" || enrolment.state === "waiting") && today <= session.endsOn;
  return (
    <Card as="li" className="flex flex-col gap-3">
      {session.isCancelled && <StatusPill tone="revoked">{t("cancelled")}</StatusPill>}
      {isMine && !session.isCancelled && (
        <StatusPill tone={placeTones[enrolment.state]}>{t(`states.${enrolment.state}`)}</StatusPill>
      )}
      <h3 className="text-l">
        <Bilingual value={programme.title} locale={locale} />
      </h3>
      <p>
        {t("days", days)}
        <span aria-hidden="true"> · </span>
        <Bilingual value={session.place} locale={locale} />
      </p>
      <Bilingual as="p" value={session.chamberName} locale={locale} className="text-s text-encre-2" />
      {isMine && enrolment.state === "waiting" && <p>{t("studio.ahead", { place: enrolment.ahead })}</p>}
      {isMine && enrolment.days > 0 && <p>{t("studio.present", { count: enrolment.days })}</p>}
      {enrolment?.note && <p dir="auto">{enrolment.note}</p>}
      {session.trainerName && (
        <p>
          {t("trainer")} <Bilingual value={session.trainerName} locale={locale} />
        </p>
      )}
      {enrolment?.certificate && (
        <p>
          {t(enrolment.certificate.revokedAt ? "certificateRevoked" : "certified")}{" "}
          <TextLink href="/studio/skills">{t("studio.certificate")}</TextLink>
        </p>
      )}
      {enrolment?.line && (
        <p>
          <TextLink href={`/studio/lineage/new?${new URLSearchParams(enrolment.line)}`}>
            {t("studio.line")}
          </TextLink>
        </p>
      )}
      {enrolment?.state === "enrolled" && isHeld && !enrolment.isHereToday && (
        <FieldsForm
          action={attendAction}
          start={newForm()}
          fields={[
            {
              ...{ kind: "text", name: "code", label: t("studio.code"), hint: t("studio.codeHint") },
              ...{ dir: "ltr", width: "s", maxLength: 6 },
            },
          ]}
          hidden={{ locale, enrolmentId: enrolment.id }}
          sentences={trainingSentences(locale)}
          submit={t("studio.here")}
        />
      )}
      <Disclosure summary={t("studio.about")}>
        <ProgrammeFacts programme={programme} locale={locale} />
      </Disclosure>
      {mayLeave && (
        <Press action={leaveAction} hidden={{ locale, enrolmentId: enrolment.id }}>
          <SubmitButton tone="quiet">{t("studio.leave")}</SubmitButton>
        </Press>
      )}
      {!isMine && (
        <Press action={enrolAction} hidden={{ locale, artisanId, sessionId: session.id }}>
          <SubmitButton tone={session.isFull ? "secondary" : "primary"}>
            {session.isFull ? t("studio.wait") : t("studio.enrol")}
          </SubmitButton>
        </Press>
      )}
    </Card>
  );
}

type PressProps = {
  action: (data: FormData) => Promise<void>;
  hidden: Readonly<Record<string, string>>;
  children: ReactNode;
};

function Press({ action, hidden, children }: PressProps) {
  return (
    <form action={action}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}
