import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { When } from "#components/format/when.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { OpinionDto } from "#features/opinions/schema.ts";
import { OpinionStanding } from "#features/opinions/ui/opinion-list.tsx";
import type { Zone } from "#features/opinions/ui/read-opinions.ts";
import type { Locale } from "#lib/i18n/locales.ts";

const deeds = ["asked", "given", "signed", "back", "withdrawn"] as const;

type OpinionViewProps = {
  opinion: OpinionDto;
  zone: Zone;
  done: string | undefined;
  /** The grade that was drafted, as a word. */
  grade: string | null;
  locale: Locale;
  /** What the reader may do. */
  children?: ReactNode;
};

/** An opinion: what was asked, what the body says and why, and who answers for it. */
export function OpinionView({ opinion, zone, done, grade, locale, children }: OpinionViewProps) {
  const t = useTranslations("opinions");
  const did = deeds.find((deed) => deed === done);
  return (
    <Container width="text" className="flex flex-col gap-10 pb-16">
      <PageHeader
        eyebrow={<BackLink href={`/${zone}/opinions`}>{t("title")}</BackLink>}
        title={t(`subjects.${opinion.subject}`)}
        lead={<Bilingual value={opinion.bodyName} locale={locale} />}
      >
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <OpinionStanding line={opinion} locale={locale} />
        </div>
      </PageHeader>
      {did && (
        <Notice tone="success" role="status">
          {t(`done.${did}`)}
        </Notice>
      )}
      {opinion.isDecided && <Notice tone="warning">{t("decidedElsewhere")}</Notice>}
      {opinion.isDemonstration && <Notice>{t("demonstration")}</Notice>}
      {opinion.note && (
        <Notice tone="warning" title={t(opinion.state === "withdrawn" ? "withdrawnWhy" : "sentBackWhy")}>
          <span dir="auto">{opinion.note}</span>
        </Notice>
      )}
      <Facts opinion={opinion} grade={grade} locale={locale} />
      {children}
    </Container>
  );
}

function Facts({ opinion, grade, locale }: Pick<OpinionViewProps, "opinion" | "grade" | "locale">) {
  const t = useTranslations("opinions");
  const long = (words: string) => (
    <span dir="auto" className="whitespace-pre-line">
      {words}
    </span>
  );
  const { chamberName, craftName, texts, reasons, verdict, givenBy, givenOn, signedBy, publishedOn } =
    opinion;
  return (
    <SummaryList
      items={[
        {
          term: t("askedBy"),
          value: chamberName ? <Bilingual value={chamberName} locale={locale} /> : t("home.federation"),
        },
        ...(craftName ? [{ term: t("craft"), value: <Bilingual value={craftName} locale={locale} /> }] : []),
        ...(grade ? [{ term: t("grade"), value: grade }] : []),
        { term: t("question"), value: long(opinion.question) },
        ...(texts ? [{ term: t("texts"), value: long(texts) }] : []),
        { term: t("answerBy"), value: <When value={opinion.answerBy} locale={locale} /> },
        ...(verdict ? [{ term: t("verdict"), value: t(`verdicts.${verdict}`) }] : []),
        ...(reasons ? [{ term: t("reasons"), value: long(reasons) }] : []),
        ...(givenBy && givenOn
          ? [
              {
                term: t("givenBy"),
                value: (
                  <>
                    <Bilingual value={givenBy} locale={locale} /> · <When value={givenOn} locale={locale} />
                  </>
                ),
              },
            ]
          : []),
        ...(signedBy && publishedOn
          ? [
              {
                term: t("signedBy"),
                value: (
                  <>
                    <Bilingual value={signedBy} locale={locale} /> ·{" "}
                    <When value={publishedOn} locale={locale} />
                  </>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
