import { useTranslations } from "next-intl";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { TextLink } from "#components/ui/link.tsx";
import type { WorkshopQuality } from "#features/quality/schema.ts";
import { CertificateList } from "#features/quality/ui/certificate-list.tsx";
import { FiguresPart } from "#features/quality/ui/figures-part.tsx";
import { InspectionList } from "#features/quality/ui/inspection-list.tsx";
import { Frame, Part, type Said } from "#features/quality/ui/part.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = { workshop: WorkshopQuality; today: string; said: Said; locale: Locale };

/** The quality of a workshop in the office: what the market says, inspections, labels, and what to do. */
export function OfficeWorkshop({ workshop, today, said, locale }: Props) {
  const t = useTranslations("quality.workshop");
  const { artisanId, viewer, inspections, certificates } = workshop;
  const asked = new URLSearchParams({ artisan: artisanId });
  return (
    <Frame
      back={{ href: `/office/quality?chamber=${workshop.chamberId}`, label: t("back") }}
      title={<Bilingual value={workshop.artisanName} locale={locale} />}
      eyebrow={<Bilingual value={workshop.town} locale={locale} />}
      said={said}
      locale={locale}
    >
      <div className="flex flex-wrap items-center gap-4">
        {viewer.mayPlan && (
          <ButtonLink href={`/office/quality/inspections/new?${asked}`}>{t("plan")}</ButtonLink>
        )}
        {viewer.mayRecord && (
          <ButtonLink href={`/office/quality/labels/new?${asked}`} tone="secondary">
            {t("record")}
          </ButtonLink>
        )}
        <TextLink href={`/office/artisans/${artisanId}`}>{t("toFile")}</TextLink>
      </div>
      <div className="grid gap-10 lg:grid-cols-2 lg:gap-16">
        <FiguresPart workshop={workshop} locale={locale} />
        <div className="flex flex-col gap-10">
          <Part id="inspections" title={t("inspections")}>
            {inspections.length === 0 ? (
              <p className="text-encre-2">{t("noInspections")}</p>
            ) : (
              <InspectionList
                {...{ inspections, today, locale }}
                path="/office/quality/inspections"
                named={false}
              />
            )}
          </Part>
          <Part id="labels" title={t("labels")}>
            {certificates.length === 0 ? (
              <p className="text-encre-2">{t("noLabels")}</p>
            ) : (
              <CertificateList {...{ certificates, locale }} linked named={false} />
            )}
          </Part>
        </div>
      </div>
    </Frame>
  );
}

/** The same for the maker: what the chamber sees of their workshop, in the same numbers. */
export function StudioQuality({ workshop, today, said, locale }: Props) {
  const t = useTranslations("quality.studio");
  const { inspections, certificates } = workshop;
  return (
    <Frame title={t("title")} lead={t("lead")} said={said} locale={locale}>
      <div className="grid gap-10 lg:grid-cols-2 lg:gap-16">
        <div className="flex flex-col gap-10">
          <Part id="labels" title={t("labels")}>
            {certificates.length === 0 ? (
              <p>{t("noLabels")}</p>
            ) : (
              <CertificateList {...{ certificates, locale }} linked={false} named={false} />
            )}
          </Part>
          <Part id="inspections" title={t("inspections")}>
            {inspections.length === 0 ? (
              <p>{t("noInspections")}</p>
            ) : (
              <InspectionList {...{ inspections, today, locale }} path="/studio/quality" named={false} />
            )}
          </Part>
        </div>
        <FiguresPart workshop={workshop} locale={locale} />
      </div>
    </Frame>
  );
}
