import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Container } from "#components/layout/container.tsx";
import { StatusPill } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { BackLink, TextLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";

import { Checklist } from "#features/review/ui/checklist.tsx";
import { DecisionBar } from "#features/review/ui/decision-bar.tsx";
import { DueMark } from "#features/review/ui/due-mark.tsx";
import { Evidence } from "#features/review/ui/evidence.tsx";
import { KeysHelp } from "#features/review/ui/keys-help.tsx";
import type { ReadFile } from "#features/review/ui/read-file.ts";
import { ReviewTimeline } from "#features/review/ui/review-timeline.tsx";
import { stateTones } from "#features/review/ui/state-look.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type FileViewProps = ReadFile & {
  year: number;
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
  /** What other slices show of the same file; the page composes them. */
  answers: ReactNode;
  attestationPanel?: ReactNode;
  visitPanel?: ReactNode;
  appealPanel?: ReactNode;
  transferPanel?: ReactNode;
};

const dones = [
  "taken",
  "completion",
  "proposed",
  "approve",
  "refuse",
  "agreed",
  "declined",
  "hand-over",
] as const;

/** A file under review: what was brought on one side, what is checked and decided on the other. Stacked on a phone. */
export function FileView(props: FileViewProps) {
  const { review, file, opened, locale, done, problem } = props;
  const t = useTranslations("review.file");
  const said = dones.find((known) => known === done);
  return (
    <Container width="wide" className="flex flex-col gap-6 pt-4 pb-16">
      <FileHeader {...props} />
      {said && <Notice tone="success" role="status" title={t(`done.${said}`)} />}
      {problem && <Notice tone="warning" role="alert" title={problem} />}
      <div className="grid gap-x-10 gap-y-10 lg:grid-cols-[minmax(0,1fr)_minmax(24rem,30rem)]">
        <div className="flex min-w-0 flex-col gap-10">
          <Evidence file={file} opened={opened} />
          <section aria-labelledby="answers-title" className="flex flex-col gap-3">
            <h2 id="answers-title" className="text-xl">
              {t("answers")}
            </h2>
            {props.answers}
          </section>
          {props.attestationPanel}
          {props.transferPanel}
          <section aria-labelledby="timeline-title" className="flex flex-col gap-4">
            <h2 id="timeline-title" className="text-xl">
              {t("timeline")}
            </h2>
            <ReviewTimeline events={review.events} locale={locale} />
          </section>
        </div>
        {/* The decision stays in sight while the points above it are gone through. */}
        <div className="flex min-w-0 flex-col gap-8 lg:sticky lg:top-4 lg:h-[calc(100dvh-2rem)] lg:gap-0 lg:self-start">
          <div className="flex min-w-0 flex-col gap-8 lg:min-h-0 lg:flex-1 lg:overflow-y-auto lg:pe-2 lg:pb-4">
            {props.appealPanel}
            <Checklist {...props} />
            {props.visitPanel}
          </div>
          <DecisionBar review={review} locale={locale} />
        </div>
      </div>
    </Container>
  );
}

function FileHeader({ review, file, now, locale }: FileViewProps) {
  const t = useTranslations("review.file");
  const states = useTranslations("applications.states");
  const kinds = useTranslations("wizard.kinds");
  const name = file.organisation.name ?? file.name;
  const isOpen = !["approved", "refused", "withdrawn"].includes(review.state);
  return (
    <header className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-x-6">
        <BackLink href="/office/applications">{t("back")}</BackLink>
        <KeysHelp page="file" />
      </div>
      <h1 className="text-2xl">{name ? <Bilingual value={name} locale={locale} /> : t("unnamed")}</h1>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <bdi dir="ltr" className="font-[550]">
          {review.number}
        </bdi>
        {file.kind && <span>{kinds(`${file.kind}.name`)}</span>}
        <StatusPill tone={stateTones[review.state]}>
          {review.proposal
            ? t("secondReading")
            : review.state === "completion_requested"
              ? t("waits")
              : states(review.state)}
        </StatusPill>
        {isOpen && review.dueAt && <DueMark dueAt={review.dueAt} now={now} locale={locale} />}
        {review.artisanId && (
          <TextLink
            href={`/office/artisans/${review.artisanId}`}
            className="target-slim inline-flex items-center"
          >
            {t("maker")}
          </TextLink>
        )}
      </div>
    </header>
  );
}
