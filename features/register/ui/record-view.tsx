import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Section } from "#components/layout/section.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { ActivityPage } from "#features/register/queries/activity.ts";
import type { MyRecord } from "#features/register/queries/my-record.ts";
import type { ActivityFilter } from "#features/register/schema.ts";
import { FactList } from "#features/register/ui/fact-list.tsx";
import { MyConsents } from "#features/register/ui/my-consents.tsx";
import { MyDocuments } from "#features/register/ui/my-documents.tsx";
import { StandingPill } from "#features/register/ui/standing-pill.tsx";
import { TimelineView } from "#features/register/ui/timeline-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type RecordViewProps = {
  record: MyRecord;
  activity: ActivityPage;
  kind: ActivityFilter | undefined;
  done: boolean;
  locale: Locale;
};

/** All that a chamber keeps on a maker, and what the maker agreed to (Law 09-08: access, correction, withdrawal). */
export function RecordView({ record, activity, kind, done, locale }: RecordViewProps) {
  const t = useTranslations("register.record");
  const maker = useTranslations("register.maker");
  const { contact } = record;
  const masked = (value: string | null | undefined) => (value ? <bdi dir="ltr">{value}</bdi> : maker("none"));
  return (
    <>
      <Container width="text">
        <PageHeader title={t("title")} lead={t("lead")}>
          <div className="flex flex-wrap items-center gap-4">
            <Bilingual value={record.name} locale={locale} className="text-l" />
            <StandingPill standing={record.standing} />
          </div>
        </PageHeader>
        {done && <Notice tone="success" role="status" title={t("done")} className="mb-8" />}
        <h2 className="mb-3 text-xl">{t("facts")}</h2>
        <FactList facts={record} locale={locale} />
        <SummaryList
          className="border-t-0"
          items={[
            { term: maker("phone"), value: masked(contact?.phone) },
            { term: maker("email"), value: masked(contact?.email) },
            { term: maker("cin"), value: masked(contact?.cin) },
          ]}
        />
        <p className="mt-3 text-s text-encre-2">{t("masked")}</p>
        <p className="mt-1 mb-12 text-s text-encre-2">
          {t("wrong")} <Bilingual value={record.chamberName} locale={locale} />
          {record.chamberPhone && (
            <>
              {" · "}
              <a
                href={`tel:${record.chamberPhone.replaceAll(/[^+\d]/g, "")}`}
                className="text-bleu underline hover:decoration-2"
              >
                <bdi dir="ltr">{record.chamberPhone}</bdi>
              </a>
            </>
          )}
        </p>
      </Container>
      <Section id="agreements" title={t("agreements")} width="text" tone="sable">
        <MyConsents record={record} locale={locale} />
      </Section>
      <Section title={t("documents")} width="text">
        <MyDocuments documents={record.documents} locale={locale} />
      </Section>
      <Section id="timeline" title={t("path")} width="text" tone="sable">
        <TimelineView
          activity={activity}
          kind={kind}
          path="/studio/record"
          keep={{ of: record.id }}
          locale={locale}
        />
      </Section>
    </>
  );
}
