import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { StatusPill } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { BackLink, OnwardLink } from "#components/ui/link.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { Timeline } from "#components/ui/timeline.tsx";
import type { AppealView as Appeal, ChainLink } from "#features/appeals/schema.ts";
import { AnswerBlock } from "#features/appeals/ui/answer-block.tsx";
import { AppealPapers } from "#features/appeals/ui/appeal-papers.tsx";
import type { AppealZone } from "#features/appeals/ui/appeals-view.tsx";
import { ClockPill } from "#features/appeals/ui/clock-pill.tsx";
import { type Answer, DecideForm } from "#features/appeals/ui/decide-form.tsx";
import { reasonWords } from "#features/appeals/ui/words.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type AppealViewProps = {
  appeal: Appeal;
  zone: AppealZone;
  answer: Answer | null;
  /** Whether the second factor was given lately enough to decide. */
  isSteppedUp: boolean;
  locale: Locale;
};

/** An appeal as it is judged: what the applicant says, what was refused and why, the papers, and the answer. */
export function AppealView({ appeal, zone, answer, isSteppedUp, locale }: AppealViewProps) {
  const t = useTranslations("appeals");
  return (
    <Container width="text" className="flex flex-col gap-10 pb-16">
      <PageHeader
        eyebrow={<BackLink href={`/${zone}/appeals`}>{t("view.back")}</BackLink>}
        title={t.rich("view.title", {
          number: appeal.file.number,
          n: (chunks) => (
            <bdi dir="ltr" className="whitespace-nowrap">
              {chunks}
            </bdi>
          ),
        })}
      >
        <p className="flex flex-wrap items-center gap-3">
          <span>{t(`levels.${appeal.level}`)}</span>
          {appeal.outcome ? (
            <StatusPill tone={appeal.outcome === "granted" ? "verified" : "revoked"}>
              {t(`outcomes.${appeal.outcome}`)}
            </StatusPill>
          ) : (
            <ClockPill clock={appeal.clock} />
          )}
        </p>
      </PageHeader>
      <section aria-labelledby="words" className="flex flex-col gap-3">
        <h2 id="words" className="text-xl">
          {t("view.words")}
        </h2>
        <blockquote dir="auto" className="whitespace-pre-line border-s-4 border-encre ps-4 text-l">
          {appeal.text}
        </blockquote>
        <p className="text-s text-encre-2">
          {t("view.filed", { date: formatDate(appeal.filedAt, locale, "dateTime") })}
        </p>
      </section>
      <Chain links={appeal.chain} locale={locale} />
      <FileFacts appeal={appeal} zone={zone} locale={locale} />
      <AppealPapers appeal={appeal} locale={locale} />
      <section id="answer" aria-labelledby="answer-title" className="flex flex-col gap-4">
        <h2 id="answer-title" className="text-xl">
          {t("view.answer")}
        </h2>
        {appeal.outcome ? (
          <AnswerBlock appeal={appeal} locale={locale} />
        ) : (
          <DecideForm {...{ appeal, zone, answer, isSteppedUp, locale }} />
        )}
      </section>
    </Container>
  );
}

function Chain({ links, locale }: { links: readonly ChainLink[]; locale: Locale }) {
  const t = useTranslations("appeals");
  if (links.length === 0) return null;
  return (
    <section aria-labelledby="chain" className="flex flex-col gap-4">
      <h2 id="chain" className="text-xl">
        {t("view.chain")}
      </h2>
      <Timeline
        items={links.map((link) => ({
          id: `${link.what} ${link.at}`,
          state: link.outcome === "granted" ? ("done" as const) : ("failed" as const),
          title: t(`view.links.${link.what}.${link.outcome}`),
          when: formatDate(link.at, locale),
          children: (
            <>
              <ul className="list-disc ps-5">
                {link.reasons.map((code) => (
                  <li key={code}>{reasonWords(locale, code)}</li>
                ))}
              </ul>
              {link.note && <p dir="auto">{link.note}</p>}
            </>
          ),
        }))}
      />
    </section>
  );
}

function FileFacts({ appeal, zone, locale }: { appeal: Appeal; zone: AppealZone; locale: Locale }) {
  const t = useTranslations("appeals.view");
  const kinds = useTranslations("wizard.kinds");
  const { name, kind, crafts, town, practiceSince, chamberName, id } = appeal.file;
  return (
    <section aria-labelledby="file" className="flex flex-col gap-4">
      <h2 id="file" className="text-xl">
        {t("file")}
      </h2>
      <SummaryList
        items={[
          { term: t("name"), value: <Bilingual value={name} locale={locale} /> },
          ...(kind ? [{ term: t("kind"), value: kinds(`${kind as "maalem"}.name`) }] : []),
          {
            term: t("crafts"),
            value: crafts.map((craft, index) => (
              <span key={JSON.stringify(craft)}>
                {index > 0 && " · "}
                <Bilingual value={craft} locale={locale} />
              </span>
            )),
          },
          { term: t("town"), value: <Bilingual value={town} locale={locale} /> },
          ...(practiceSince ? [{ term: t("since"), value: String(practiceSince) }] : []),
          { term: t("chamber"), value: <Bilingual value={chamberName} locale={locale} /> },
        ]}
      />
      {zone === "office" && <OnwardLink href={`/office/applications/${id}`}>{t("openFile")}</OnwardLink>}
    </section>
  );
}
