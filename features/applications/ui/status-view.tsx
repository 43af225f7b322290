import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { StepArt } from "#components/art/step-art.tsx";
import { formatDate } from "#components/format/date.ts";
import { Container } from "#components/layout/container.tsx";
import { StatusPill } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { BackLink, TextLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { stepToResume } from "#features/applications/domain/steps.ts";
import { stepPath } from "#features/applications/paths.ts";
import type { ApplicationDto } from "#features/applications/schema.ts";
import { ChamberContactLines } from "#features/applications/ui/chamber-contact.tsx";
import { CompletionList } from "#features/applications/ui/completion-list.tsx";
import { EventTimeline } from "#features/applications/ui/event-timeline.tsx";
import { Spoken } from "#features/applications/ui/spoken.tsx";
import { stateArt, stateTones } from "#features/applications/ui/state-look.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type StatusViewProps = {
  file: ApplicationDto;
  locale: Locale;
  now: Date;
  /** What was just done: sent, sent again, taken over. */
  said: "sent" | "again" | "taken" | null;
  /** Decision and appeal, once there are any. */
  children?: ReactNode;
};

/** Where somebody's file stands, in plain words: what happens next and by when, what is asked of them, what happened. */
export function StatusView({ file, locale, now, said, children }: StatusViewProps) {
  const t = useTranslations("applications");
  const isLate = file.dueAt !== null && new Date(file.dueAt) < now;
  const isWaiting = ["submitted", "under_review", "visit_planned", "appealed"].includes(file.state);
  return (
    <Container width="text" className="flex flex-col gap-8 pt-4 pb-16">
      <BackLink href="/apply/mine">{t("status.all")}</BackLink>
      {said && <Said said={said} number={file.number} />}
      <header className="flex items-start gap-4">
        <StepArt name={stateArt[file.state]} size={88} className="max-sm:size-18" />
        <div className="flex min-w-0 flex-col gap-2">
          <h1 className="text-3xl">{t("status.title")}</h1>
          <StatusPill tone={stateTones[file.state]}>{t(`states.${file.state}`)}</StatusPill>
        </div>
      </header>
      <section aria-labelledby="next-title" className="flex flex-col gap-3">
        <h2 id="next-title" className="text-xl">
          {t("status.nextTitle")}
        </h2>
        <p className="text-l">{t(`next.${file.state}`)}</p>
        {isWaiting && file.dueAt && (
          <p className="font-[550]">
            {t(isLate ? "status.late" : "status.by", { date: formatDate(file.dueAt, locale) })}
          </p>
        )}
        <Spoken screen={`status-${file.state}`} locale={locale} />
        {file.state === "draft" && <GoOn file={file} />}
      </section>
      <CompletionList file={file} />
      {children}
      {file.number && (
        <SummaryList
          items={[
            { term: t("status.number"), value: <bdi dir="ltr">{file.number}</bdi> },
            { term: t("status.chamber"), value: <Bilingual value={file.chamber.name} locale={locale} /> },
            ...(file.submittedAt
              ? [{ term: t("status.sentOn"), value: formatDate(file.submittedAt, locale) }]
              : []),
          ]}
        />
      )}
      {file.events.length > 0 && (
        <section aria-labelledby="timeline-title" className="flex flex-col gap-4">
          <h2 id="timeline-title" className="text-xl">
            {t("status.timeline")}
          </h2>
          <EventTimeline file={file} locale={locale} />
        </section>
      )}
      <section aria-labelledby="contact-title" className="flex flex-col gap-2">
        <h2 id="contact-title" className="text-xl">
          {t("status.contact")}
        </h2>
        <ChamberContactLines chamber={file.chamber} locale={locale} />
      </section>
      {file.viewer.mayWithdraw && (
        <p>
          <TextLink href={stepPath(file.id, "withdraw")} className="target-slim inline-flex items-center">
            {t("status.withdraw")}
          </TextLink>
        </p>
      )}
    </Container>
  );
}

function Said({ said, number }: { said: "sent" | "again" | "taken"; number: string | null }) {
  const t = useTranslations("applications");
  if (said === "taken") return <Notice tone="success" role="status" title={t("mine.taken")} />;
  if (said === "again") {
    return (
      <Notice tone="success" role="status" title={t("status.answeredTitle")}>
        <p>{t("status.answeredText")}</p>
      </Notice>
    );
  }
  return (
    <Notice tone="success" role="status" title={t("status.sentTitle")}>
      <p>
        {t.rich("status.sentText", {
          number: number ?? "",
          n: (chunks) => (
            <bdi dir="ltr" className="font-semibold whitespace-nowrap">
              {chunks}
            </bdi>
          ),
        })}
      </p>
    </Notice>
  );
}

function GoOn({ file }: { file: ApplicationDto }) {
  const t = useTranslations("applications.status");
  const step = stepToResume(file.course, file.stepsDone);
  const done = file.course.filter((each) => file.stepsDone.includes(each)).length;
  return (
    <>
      <p className="text-s text-encre-2">{t("progress", { done, total: file.course.length })}</p>
      <ButtonLink href={stepPath(file.id, step ?? "check")} size="l" block>
        {t("goOn")}
      </ButtonLink>
    </>
  );
}
