import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { formatList, formatNumber, isolate } from "#components/format/number.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Section } from "#components/layout/section.tsx";
import { Card } from "#components/ui/card.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { ImportDto, ImportPreview } from "#features/register/import-schema.ts";
import { ImportDecide } from "#features/register/ui/import-decide.tsx";
import { ImportPreviewTable } from "#features/register/ui/import-preview-table.tsx";
import { ImportProblems } from "#features/register/ui/import-problems.tsx";
import { ImportProgress } from "#features/register/ui/import-progress.tsx";
import { ImportStatePill } from "#features/register/ui/import-state-pill.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type ImportViewProps = {
  file: ImportDto;
  preview: ImportPreview | null;
  locale: Locale;
  /** Why the last step was refused, in words. */
  error: string | null;
};

/** One registry file from its check to its end. What there is to do or to know now comes first. */
export function ImportView({ file, preview, locale, error }: ImportViewProps) {
  const t = useTranslations("register.import");
  const date = formatDate(file.sentAt, locale, "dateTime");
  const isOpen = file.state === "previewed";
  return (
    <>
      <Container>
        <PageHeader
          eyebrow={<BackLink href="/office/registry">{t("back")}</BackLink>}
          title={<bdi className="wrap-anywhere">{file.fileName}</bdi>}
        >
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <ImportStatePill state={file.state} />
            <span className="text-s text-encre-2">
              {file.sentBy ? t("sentAt", { date, who: isolate(file.sentBy) }) : t("sentAtOnly", { date })}
            </span>
          </div>
        </PageHeader>
        <div className="flex flex-col gap-8">
          {error && <Notice tone="danger" role="alert" title={error} />}
          <Outcome file={file} locale={locale} />
          <Figures file={file} locale={locale} />
          {preview && preview.ignored.length > 0 && (
            <Notice title={t("ignoredTitle")}>
              <p>{formatList(preview.ignored.map(isolate), locale)}</p>
            </Notice>
          )}
          {isOpen && <ImportDecide file={file} locale={locale} />}
        </div>
      </Container>
      {file.bad > 0 && (
        <Section
          title={t("problemsTitle", { count: file.bad, n: formatNumber(file.bad, locale) })}
          tone={isOpen ? "sable" : "plain"}
        >
          <ImportProblems file={file} locale={locale} mayDownload={file.state !== "abandoned"} />
        </Section>
      )}
      {preview && preview.rows.length > 0 && (
        <Section title={t("previewTitle")}>
          <p className="mb-4 text-s text-encre-2">{t("previewHint")}</p>
          <ImportPreviewTable rows={preview.rows} locale={locale} />
        </Section>
      )}
    </>
  );
}

function Outcome({ file, locale }: { file: ImportDto; locale: Locale }) {
  const t = useTranslations("register.import");
  if (file.state === "running" || file.state === "failed")
    return <ImportProgress file={file} locale={locale} />;
  if (file.state === "abandoned") return <Notice title={t("abandonedTitle")} />;
  if (file.state !== "done") return null;
  const figure = (value: number) => formatNumber(value, locale);
  return (
    <Notice tone="success" role="status" title={t("doneTitle")}>
      <p>
        {t("doneText", {
          created: figure(file.created),
          updated: figure(file.updated),
          unchanged: figure(file.unchanged),
        })}
      </p>
    </Notice>
  );
}

function Figures({ file, locale }: { file: ImportDto; locale: Locale }) {
  const t = useTranslations("register.import");
  const compared = [
    ["toCreate", file.toCreate],
    ["toUpdate", file.toUpdate],
    ["toKeep", file.toKeep],
  ] as const;
  const figures = [
    ["rows", file.rows],
    ["good", file.good],
    ["bad", file.bad],
    ...(file.state === "previewed" ? compared : []),
  ] as const;
  return (
    <section>
      <h2 className="sr-only">{t("countsTitle")}</h2>
      <dl className="grid grid-cols-2 gap-4 sm:grid-cols-3 lg:grid-cols-6">
        {figures.map(([key, figure]) => (
          <Card key={key} className="flex flex-col-reverse justify-end">
            <dt className="text-s text-encre-2">{t(key)}</dt>
            <dd className="font-heading text-2xl">{formatNumber(figure, locale)}</dd>
          </Card>
        ))}
      </dl>
      {file.state === "previewed" && <p className="mt-3 max-w-text text-s text-encre-2">{t("comparedAt")}</p>}
    </section>
  );
}
