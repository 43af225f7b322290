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
import { BackLink, TextLink } from "#components/ui/link.tsx";
import { Select } from "#components/ui/select.tsx";
import { UploadForm } from "#components/ui/upload-form.tsx";
import type { SheetSummary } from "#features/sheets/schema.ts";
import { ColumnsHelp } from "#features/sheets/ui/columns-help.tsx";
import { SheetPill } from "#features/sheets/ui/sheet-pill.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

export type WorkshopChoice = { id: string; name: string };

type ViewProps = {
  sheets: readonly SheetSummary[];
  workshops: readonly WorkshopChoice[];
  locale: Locale;
  /** What was wrong with a file that was just sent, in words. */
  error: string | null;
};

/** A workshop's tables of pieces: fetch what is there, send one, and what became of those sent before. */
export function SheetsView({ sheets, workshops, locale, error }: ViewProps) {
  const t = useTranslations("sheets");
  const [first, ...others] = workshops;
  return (
    <>
      <Container>
        <PageHeader
          eyebrow={<BackLink href="/studio/pieces">{t("back")}</BackLink>}
          title={t("title")}
          lead={t("lead")}
        />
        <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
          <Card as="section">
            <h2 className="mb-4 text-xl">{t("uploadTitle")}</h2>
            {error && (
              <div className="mb-5">
                <ErrorSummary errors={[{ field: "file", message: error }]} />
                <FocusOnMount />
              </div>
            )}
            <UploadForm action={`/api/sheets?locale=${locale}`} send={t("send")} sending={t("sending")}>
              <input type="hidden" name="locale" value={locale} />
              {others.length > 0 ? (
                <Select
                  name="artisanId"
                  label={t("workshop")}
                  options={workshops.map(({ id, name }) => ({ value: id, label: name }))}
                />
              ) : (
                <input type="hidden" name="artisanId" value={first?.id ?? ""} />
              )}
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
            <FileLink href={`/api/sheets/template?locale=${locale}`}>{t("template")}</FileLink>
            <p className="mb-4 text-s text-encre-2">{t("templateHint")}</p>
            {workshops.map(({ id, name }) => (
              <FileLink key={id} href={`/api/sheets/export?workshop=${id}&locale=${locale}`}>
                {others.length > 0 ? `${t("export")} – ${name}` : t("export")}
              </FileLink>
            ))}
            <p className="mb-4 text-s text-encre-2">{t("exportHint")}</p>
            <ColumnsHelp />
          </div>
        </div>
      </Container>
      <Section title={t("listTitle")}>
        <SheetTable sheets={sheets} locale={locale} />
      </Section>
    </>
  );
}

function FileLink({ href, children }: { href: string; children: string }) {
  return (
    <p>
      <TextLink href={href} plain className="target-slim inline-flex items-center font-[550]">
        {children}
      </TextLink>
    </p>
  );
}

function SheetTable({ sheets, locale }: { sheets: readonly SheetSummary[]; locale: Locale }) {
  const t = useTranslations("sheets");
  return (
    <DataTable
      caption={t("listTitle")}
      captionHidden
      columns={[
        { key: "file", label: t("file"), rowHeader: true },
        { key: "sentAt", label: t("sentOn") },
        { key: "state", label: t("state") },
        { key: "rows", label: t("rows"), align: "end" },
        { key: "bad", label: t("bad"), align: "end" },
      ]}
      rows={sheets.map((sheet) => ({
        id: sheet.id,
        cells: {
          file: (
            <TextLink href={`/studio/pieces/sheets/${sheet.id}`} className="wrap-anywhere">
              <bdi>{sheet.fileName}</bdi>
            </TextLink>
          ),
          sentAt: <When value={sheet.sentAt} locale={locale} style="short" />,
          state: <SheetPill state={sheet.state} />,
          rows: formatNumber(sheet.rows, locale),
          bad: formatNumber(sheet.bad, locale),
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
