import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { When } from "#components/format/when.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { ComplaintDto } from "#features/mediation/schema.ts";
import { ComplaintPill, Deadline, Names, type Zone } from "#features/mediation/ui/complaint-list.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

const deeds = [
  ...(["filed", "named", "dismissed", "session", "proposed", "answered"] as const),
  ...(["ended", "withdrawn"] as const),
] as const;

type ComplaintViewProps = {
  complaint: ComplaintDto;
  zone: Zone;
  done: string | undefined;
  locale: Locale;
  children?: ReactNode;
};

/** A complaint and its mediation, as everybody who is part of it sees it. */
export function ComplaintView({ complaint, zone, done, locale, children }: ComplaintViewProps) {
  const t = useTranslations("mediation");
  const did = deeds.find((deed) => deed === done);
  return (
    <Container width="text" className="flex flex-col gap-10 pb-16">
      <PageHeader
        eyebrow={<BackLink href={`/${zone}/complaints`}>{t("title")}</BackLink>}
        title={t(`kinds.${complaint.kind}`)}
        lead={<Names line={complaint} locale={locale} />}
      >
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <ComplaintPill state={complaint.state} />
          <Deadline deadline={complaint.deadline} locale={locale} />
        </div>
      </PageHeader>
      {did && (
        <Notice tone="success" role="status">
          {t(`done.${did}`)}
        </Notice>
      )}
      <Notice>{t("private")}</Notice>
      {complaint.state === "settled" && <Notice tone="success">{t("settledText")}</Notice>}
      {complaint.outcome && (
        <Notice tone="warning" title={t("outcome")}>
          <span dir="auto">{complaint.outcome}</span>
        </Notice>
      )}
      <Facts complaint={complaint} locale={locale} />
      <Sessions complaint={complaint} locale={locale} />
      <Proposals complaint={complaint} locale={locale} />
      {children}
    </Container>
  );
}

type PartProps = Pick<ComplaintViewProps, "complaint" | "locale">;

function Facts({ complaint, locale }: PartProps) {
  const t = useTranslations("mediation");
  const { bodyName, orderNumber, mediator, endBy } = complaint;
  const long = (words: string) => (
    <span dir="auto" className="whitespace-pre-line">
      {words}
    </span>
  );
  return (
    <SummaryList
      items={[
        { term: t("filedOn"), value: <When value={complaint.filedOn} locale={locale} /> },
        ...(bodyName ? [{ term: t("body"), value: <Bilingual value={bodyName} locale={locale} /> }] : []),
        ...(orderNumber ? [{ term: t("order"), value: <bdi dir="ltr">{orderNumber}</bdi> }] : []),
        { term: t("words"), value: long(complaint.words) },
        { term: t("wish"), value: long(complaint.wish) },
        { term: t("mediator"), value: <Mediator mediator={mediator} locale={locale} /> },
        { term: t("nameBy"), value: <When value={complaint.nameBy} locale={locale} /> },
        ...(endBy ? [{ term: t("endBy"), value: <When value={endBy} locale={locale} /> }] : []),
      ]}
    />
  );
}

function Mediator({ mediator, locale }: Pick<ComplaintDto, "mediator"> & { locale: Locale }) {
  const t = useTranslations("mediation");
  if (!mediator) return t("noMediator");
  if (!mediator.name) return t(`mediatorOf.${mediator.of}`);
  return mediator.of === "body" ? (
    <Bilingual value={mediator.name} locale={locale} />
  ) : (
    <bdi>{mediator.name}</bdi>
  );
}

function Sessions({ complaint: { sessions }, locale }: PartProps) {
  const t = useTranslations("mediation");
  if (sessions.length === 0) return null;
  return (
    <section aria-labelledby="sessions" className="flex flex-col gap-3">
      <h2 id="sessions" className="text-xl">
        {t("sessions")}
      </h2>
      <ol className="border-t border-line">
        {sessions.map((session) => (
          <li key={session.id} className="flex flex-col gap-1 border-b border-line py-3">
            <p className="font-[550]">
              <When value={session.heldAt} locale={locale} style="dateTime" /> ·{" "}
              <span dir="auto">{session.place}</span>
            </p>
            {session.note && (
              <p dir="auto" className="whitespace-pre-line">
                {session.note}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Proposals({ complaint: { proposals }, locale }: PartProps) {
  const t = useTranslations("mediation");
  if (proposals.length === 0) return null;
  return (
    <section aria-labelledby="proposals" className="flex flex-col gap-3">
      <h2 id="proposals" className="text-xl">
        {t("proposals")}
      </h2>
      {proposals.map((proposal) => (
        <article key={proposal.n} className="flex flex-col gap-3 rounded border border-line p-4">
          <h3 className="font-[550]">{t("proposal", { n: proposal.n })}</h3>
          <p dir="auto" className="whitespace-pre-line">
            {proposal.words}
          </p>
          <SummaryList
            items={[
              { term: t("answerBy"), value: <When value={proposal.answerBy} locale={locale} /> },
              ...(["complainant", "respondent"] as const).map((party) => ({
                term: t(`parties.${party}`),
                value: t(`answers.${proposal[party] ?? "none"}`),
              })),
            ]}
          />
        </article>
      ))}
    </section>
  );
}
