import { useTranslations } from "next-intl";
import { noted } from "#components/format/noted.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { openRecordAction } from "#features/endangered/actions.ts";
import { AssessmentList } from "#features/endangered/ui/assessment-list.tsx";
import { FactList } from "#features/endangered/ui/fact-list.tsx";
import { FigureTable } from "#features/endangered/ui/figure-table.tsx";
import { FileForm } from "#features/endangered/ui/file-form.tsx";
import { Part } from "#features/endangered/ui/part.tsx";
import type { FilePage } from "#features/endangered/ui/read-file.ts";
import type { Locale } from "#lib/i18n/locales.ts";

const deeds = [
  ...(["opened", "secondRead", "making", "indicator", "drafted", "fact", "factWithdrawn"] as const),
];

type FileViewProps = {
  page: FilePage;
  zone: "office" | "federation";
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** The file of a craft: its figures, what the criteria say of them, its assessments, what others stated, and how it is made. */
export function FileView({ page, zone, sentences, locale }: FileViewProps) {
  const t = useTranslations("endangered.office");
  const { file, form } = page;
  const done = deeds.find((deed) => deed === page.done);
  const here = `/${zone}/crafts/${file.craftId}`;
  const add = (what: string) => (file.mayKeep ? `${here}?form=${what}#form` : undefined);
  return (
    <Container className="flex flex-col gap-10 pb-16">
      <PageHeader
        eyebrow={<BackLink href={`/${zone}/crafts`}>{t("title")}</BackLink>}
        title={<Bilingual value={file.name} locale={locale} />}
      >
        <p className="text-encre-2">
          {file.keeper
            ? t.rich("keptBy", { chamber: () => <Bilingual value={file.keeper?.name} locale={locale} /> })
            : t("keptByNobody")}
        </p>
      </PageHeader>
      {done && (
        <Notice tone="success" role="status">
          {t(`done.${done}`)}
        </Notice>
      )}
      {page.problem && (
        <Notice tone="danger" role="alert">
          {sentences[page.problem] ?? sentences.INVALID_INPUT}
        </Notice>
      )}
      {!file.keeper && page.chamberId && (
        <form action={openRecordAction} className="flex max-w-text flex-col items-start gap-3">
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="zone" value={zone} />
          <input type="hidden" name="craftId" value={file.craftId} />
          <input type="hidden" name="chamberId" value={page.chamberId} />
          <p>{t("openText")}</p>
          <SubmitButton>{t("open")}</SubmitButton>
        </form>
      )}
      {form && <FileForm page={page} form={form} {...{ zone, sentences, locale }} />}
      <Part id="figures" title={t("figures")} action={add("indicator")} label={t("addFigure")}>
        <FigureTable file={file} zone={zone} locale={locale} />
      </Part>
      <Part id="assessments" title={t("assessments")} action={add("assessment")} label={t("draft")}>
        <AssessmentList file={file} locale={locale} />
      </Part>
      <Part
        id="facts"
        title={t("facts")}
        action={file.mayRecordFact ? `${here}?form=fact#form` : undefined}
        label={t("addFact")}
      >
        <FactList file={file} here={here} locale={locale} />
      </Part>
      <Part id="making" title={t("making")} action={add("making")} label={t("writeMaking")}>
        {file.making ? (
          <div className="flex max-w-text flex-col gap-3">
            <Bilingual value={file.making} locale={locale} paragraphs />
            <p className="text-s text-encre-2">{noted(file.makingSource)}</p>
          </div>
        ) : (
          <p className="text-encre-2">{t("makingNone")}</p>
        )}
      </Part>
    </Container>
  );
}
