import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatNumber } from "#components/format/number.ts";
import { When } from "#components/format/when.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { ElectionDto } from "#features/elections/schema.ts";
import { Counts } from "#features/elections/ui/counts.tsx";
import { ElectionPill, type Zone } from "#features/elections/ui/election-list.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

const deeds = [
  ...(["called", "stood", "opened", "voted", "counter"] as const),
  ...(["closed", "counted", "decided", "cancelled"] as const),
] as const;

type ElectionViewProps = {
  election: ElectionDto;
  zone: Zone;
  done: string | undefined;
  locale: Locale;
  /** What the reader may do. */
  children?: ReactNode;
};

/** An election: when, who stands, how many have voted, what was counted, and who was elected. */
export function ElectionView({ election, zone, done, locale, children }: ElectionViewProps) {
  const t = useTranslations("elections");
  const did = deeds.find((deed) => deed === done);
  const winner = election.candidates.find(({ memberId }) => memberId === election.winnerId);
  return (
    <Container width="text" className="flex flex-col gap-10 pb-16">
      <PageHeader
        eyebrow={<BackLink href={`/${zone}/elections`}>{t("title")}</BackLink>}
        title={t(`of.${election.office}`)}
        lead={<Bilingual value={election.bodyName} locale={locale} />}
      >
        <ElectionPill state={election.state} />
      </PageHeader>
      {did && (
        <Notice tone="success" role="status">
          {t(`done.${did}`)}
        </Notice>
      )}
      {winner && (
        <Notice tone="success" title={t("elected")}>
          <Bilingual value={winner.name} locale={locale} />
        </Notice>
      )}
      {election.cancelNote && (
        <Notice tone="warning" title={t("cancelledWhy")}>
          <span dir="auto">{election.cancelNote}</span>
        </Notice>
      )}
      <Facts election={election} locale={locale} />
      <section aria-labelledby="candidates" className="flex flex-col gap-3">
        <h2 id="candidates" className="text-xl">
          {t("candidates")}
        </h2>
        {election.candidates.length === 0 && <p>{t("noCandidate")}</p>}
        <ul className="border-t border-line">
          {election.candidates.map(({ memberId, name, statement }) => (
            <li key={memberId} className="flex flex-col gap-1 border-b border-line py-3">
              <Bilingual value={name} locale={locale} className="font-[550]" />
              {statement && <p dir="auto">{statement}</p>}
            </li>
          ))}
        </ul>
      </section>
      <Counts election={election} locale={locale} />
      {children}
    </Container>
  );
}

function Facts({ election, locale }: Pick<ElectionViewProps, "election" | "locale">) {
  const t = useTranslations("elections");
  const { opensOn, closesOn, termEndsOn, roll, voted, onPaper } = election;
  const number = (value: number) => formatNumber(value, locale);
  return (
    <SummaryList
      items={[
        { term: t("opensOn"), value: <When value={opensOn} locale={locale} /> },
        { term: t("closesOn"), value: <When value={closesOn} locale={locale} /> },
        ...(termEndsOn
          ? [{ term: t("termEndsOn"), value: <When value={termEndsOn} locale={locale} /> }]
          : []),
        ...(roll === null
          ? []
          : [
              {
                term: t("turnout"),
                value: t("turnoutOf", {
                  voted: number(voted),
                  roll: number(roll),
                  onPaper: number(onPaper),
                }),
              },
            ]),
        { term: t("secrecy"), value: t("secrecyText") },
      ]}
    />
  );
}
