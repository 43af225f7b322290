import { useTranslations } from "next-intl";
import { formatNumber } from "#components/format/number.ts";
import { When } from "#components/format/when.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Section } from "#components/layout/section.tsx";
import { Card } from "#components/ui/card.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { FileField } from "#components/ui/file-field.tsx";
import { FocusOnMount } from "#components/ui/focus-on-mount.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { UploadForm } from "#components/ui/upload-form.tsx";
import type { ImportListDto, ImportSummary } from "#features/register/import-schema.ts";
import { ImportColumnsHelp } from "#features/register/ui/import-columns-help.tsx";
import { ImportStatePill } from "#features/register/ui/import-state-pill.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type ImportListViewProps = {
  list: ImportListDto;
  locale: Locale;
  /** What was wrong with a file that was just sent, in words. */
  error: string | null;
};

/** A chamber's registry files: send one, and what became of those sent before. */
export function ImportListView({ list, locale, error }: ImportListViewProps) {
  const t = useTranslations("register.import");
  return (
    <>
      <Container>
        <PageHeader title={t("title")} lead={t("lead")}>
          <p className="font-[550]">{t("held", { count: list.held, n: formatNumber(list.held, locale) })}</p>
        </PageHeader>
        <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
          <Card as="section">
            <h2 className="mb-4 text-xl">{t("uploadTitle")}</h2>
            {error && (
              <div className="mb-5">
                <ErrorSummary errors={[{ field: "file", message: error }]} />
                <FocusOnMount />
              </div>
            )}
            <UploadForm action="/api/register/imports" send={t("send")} sending={t("sending")}>
              <input type="hidden" name="locale" value={locale} />
              <input type="hidden" name="chamberId" value={list.chamberId} />
              <FileField
                name="file"
                label={t("file")}
                hint={t("fileHint")}
                accept=".csv,text/csv,text/plain"
                error={error ?? undefined}
              />
            </UploadForm>
          </Card>
          <div>
            <p>
              <TextLink
                href={`/api/register/imports/template?locale=${locale}`}
                plain
                className="target-slim inline-flex items-center font-[550]"
              >
                {t("template")}
              </TextLink>
            </p>
            <p className="mb-4 text-s text-encre-2">{t("templateHint")}</p>
            <ImportColumnsHelp locale={locale} />
          </div>
        </div>
      </Container>
      <Section title={t("listTitle")}>
        <ImportTable imports={list.imports} locale={locale} />
      </Section>
    </>
  );
}

function ImportTable({ imports, locale }: { imports: readonly ImportSummary[]; locale: Locale }) {
  const t = useTranslations("register.import");
  return (
    <DataTable
      caption={t("listTitle")}
      captionHidden
      columns={[
        { key: "file", label: t("file"), rowHeader: true },
        { key: "sentAt", label: t("sentOn") },
        { key: "sentBy", label: t("sentBy") },
        { key: "state", label: t("state") },
        { key: "rows", label: t("rows"), align: "end" },
        { key: "bad", label: t("bad"), align: "end" },
      ]}
      rows={imports.map((file) => ({
        id: file.id,
        cells: {
          file: (
            <TextLink href={`/office/registry/${file.id}`} className="wrap-anywhere">
              <bdi>{file.fileName}</bdi>
            </TextLink>
          ),
          sentAt: <When value={file.sentAt} locale={locale} style="short" />,
          sentBy: file.sentBy ? <bdi>{file.sentBy}</bdi> : "—",
          state: <ImportStatePill state={file.state} />,
          rows: formatNumber(file.rows, locale),
          bad: formatNumber(file.bad, locale),
        },
      }))}
      empty={
        <EmptyState art="thread" title={t("noneTitle")}>
          {t("noneText")}
        </EmptyState>
      }
    />
  );
}
