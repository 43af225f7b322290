import { useTranslations } from "next-intl";
import { isolate } from "#components/format/isolate.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { BackLink, OnwardLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { ReportablePiece } from "#features/reports/schema.ts";
import { ReportForm } from "#features/reports/ui/report-form.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type ReportPageProps = {
  piece: ReportablePiece;
  /** Number of a report that was sent just now. */
  filed: string | null;
  locale: Locale;
};

/** The form to report a piece; once it is sent, its number and what happens next. */
export function ReportPage({ piece, filed, locale }: ReportPageProps) {
  const t = useTranslations("reports");
  const chamber = isolate(pick(piece.chamberName, locale).text);
  const title = isolate(pick(piece.title, locale).text);
  const maker = isolate(pick(piece.makerName, locale).text);
  return (
    <Container width="form" className="flex flex-col gap-8 pb-16">
      <PageHeader
        eyebrow={<BackLink href={`/pieces/${piece.slug}`}>{t("back")}</BackLink>}
        title={t("title")}
        lead={filed ? undefined : t("lead", { title, maker, chamber })}
      />
      {filed ? (
        <Filed number={filed} chamber={chamber} serial={piece.serial} />
      ) : (
        <ReportForm serial={piece.serial} locale={locale} />
      )}
    </Container>
  );
}

function Filed({ number, chamber, serial }: { number: string; chamber: string; serial: string }) {
  const t = useTranslations("reports.filed");
  return (
    <>
      <Notice tone="success" role="status" title={t("title")}>
        <p>{t("number", { number: isolate(number) })}</p>
      </Notice>
      <section aria-labelledby="next" className="flex flex-col gap-3">
        <h2 id="next" className="text-l">
          {t("nextTitle")}
        </h2>
        <ol className="flex list-decimal flex-col gap-2 ps-5">
          <li>{t("next1", { chamber })}</li>
          <li>{t("next2")}</li>
          <li>{t("next3")}</li>
          <li>{t("next4")}</li>
        </ol>
      </section>
      <p>
        <OnwardLink href={`/report/${serial}`}>{t("again")}</OnwardLink>
      </p>
    </>
  );
}
