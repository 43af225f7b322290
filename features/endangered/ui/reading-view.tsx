import { useTranslations } from "next-intl";
import { noted } from "#components/format/noted.tsx";
import { When } from "#components/format/when.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { BackLink, OnwardLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { confirmAction, returnAction } from "#features/endangered/actions.ts";
import type { Reading } from "#features/endangered/queries/reading-queue.ts";
import { GradePill, Reasons } from "#features/endangered/ui/grade-history.tsx";
import { valueWords } from "#features/endangered/ui/words.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type ReadingViewProps = {
  reading: Reading;
  zone: "office" | "studio";
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** One assessment for its second reader: the grade, what the criteria say, every figure with its source, then yes or no. */
export function ReadingView({ reading, zone, sentences, locale }: ReadingViewProps) {
  const t = useTranslations("endangered");
  const common = { hidden: { locale, zone, assessmentId: reading.id }, sentences, start: newForm() };
  return (
    <Container className="flex flex-col gap-8 pb-16">
      <PageHeader
        eyebrow={<BackLink href={`/${zone}/readings`}>{t("readings.title")}</BackLink>}
        title={<Bilingual value={reading.craftName} locale={locale} />}
      >
        <p className="flex flex-wrap items-center gap-3">
          <GradePill grade={reading.grade} />
          <Bilingual value={reading.chamberName} locale={locale} />
          <When value={reading.draftedOn} locale={locale} />
        </p>
      </PageHeader>
      <Bilingual value={reading.note} locale={locale} as="p" className="max-w-text" />
      {reading.proposedGrade !== reading.grade && (
        <Notice tone="warning" title={t("office.otherThanProposed")}>
          {reading.proposedGrade && <GradePill grade={reading.proposedGrade} />}
        </Notice>
      )}
      <section aria-labelledby="reasons" className="flex max-w-text flex-col gap-3">
        <h2 id="reasons" className="text-xl">
          {t("readings.reasons")}
        </h2>
        <Reasons reasons={reading.reasons} locale={locale} />
        <OnwardLink href="/endangered/criteria">{t("toCriteria")}</OnwardLink>
      </section>
      <DataTable
        caption={t("office.figures")}
        columns={[
          { key: "kind", label: t("columns.kind"), rowHeader: true },
          { key: "value", label: t("columns.value") },
          { key: "asOf", label: t("columns.asOf") },
          { key: "source", label: t("columns.source") },
          { key: "read", label: t("columns.read") },
        ]}
        rows={reading.figures.map((row) => ({
          id: row.id,
          cells: {
            kind: t(`kinds.${row.kind}`),
            value: valueWords(row.kind, row.value, t, locale),
            asOf: <When value={row.asOf} locale={locale} style="short" />,
            source: <span className="text-s">{noted(row.source)}</span>,
            read: t(row.isSecondRead ? "secondRead" : "notSecondRead"),
          },
        }))}
        empty={<p>{t("office.figuresNone")}</p>}
      />
      <div className="grid gap-10 lg:grid-cols-2">
        <section aria-labelledby="yes" className="flex flex-col gap-4">
          <h2 id="yes" className="text-xl">
            {t("readings.yes")}
          </h2>
          <FieldsForm
            {...common}
            action={confirmAction}
            fields={[{ kind: "confirm", name: "confirmed", label: t("readings.confirm") }]}
            submit={t("readings.submitYes")}
          />
        </section>
        <section aria-labelledby="no" className="flex flex-col gap-4">
          <h2 id="no" className="text-xl">
            {t("readings.no")}
          </h2>
          <FieldsForm
            {...common}
            action={returnAction}
            fields={[{ kind: "textarea", name: "note", label: t("readings.note"), rows: 4, maxLength: 1000 }]}
            submit={t("readings.submitNo")}
            tone="secondary"
          />
        </section>
      </div>
    </Container>
  );
}
