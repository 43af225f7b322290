import { useTranslations } from "next-intl";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { OnwardLink } from "#components/ui/link.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { ReportView } from "#features/reports/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** The piece a report is about, and the ways to it: as everybody sees it, and where the office pauses or corrects it. */
export function ReportedPiece({ report, locale }: { report: ReportView; locale: Locale }) {
  const t = useTranslations("reports.view");
  const { piece, title, others } = report;
  const isShown = piece.state === "published" || piece.state === "sold";
  return (
    <section aria-labelledby="piece" className="flex flex-col gap-4">
      <h2 id="piece" className="text-xl">
        {t("piece")}
      </h2>
      <SummaryList
        items={[
          { term: t("name"), value: <Bilingual value={title} locale={locale} /> },
          { term: t("maker"), value: <Bilingual value={piece.makerName} locale={locale} /> },
          { term: t("serial"), value: <bdi dir="ltr">{piece.serial}</bdi> },
        ]}
      />
      {others > 0 && <p>{t("others", { count: others })}</p>}
      <p className="flex flex-col gap-1">
        {isShown && <OnwardLink href={`/pieces/${piece.id}`}>{t("public")}</OnwardLink>}
        <OnwardLink href={`/office/pieces/${piece.id}`}>{t("office")}</OnwardLink>
      </p>
    </section>
  );
}
