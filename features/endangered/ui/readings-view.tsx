import { useTranslations } from "next-intl";
import { When } from "#components/format/when.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { BackLink, TextLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Reading } from "#features/endangered/queries/reading-queue.ts";
import { GradePill } from "#features/endangered/ui/grade-history.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type ReadingsViewProps = {
  readings: readonly Reading[];
  zone: "office" | "studio";
  done: string | undefined;
  locale: Locale;
};

/** Assessments of other houses that wait for the reader's word, the oldest first. */
export function ReadingsView({ readings, zone, done, locale }: ReadingsViewProps) {
  const t = useTranslations("endangered.readings");
  return (
    <Container width="text" className="flex flex-col gap-8 pb-16">
      <PageHeader
        eyebrow={
          <BackLink href={zone === "office" ? "/office/crafts" : "/studio/lineage"}>
            {t(zone === "office" ? "back" : "backStudio")}
          </BackLink>
        }
        title={t("title")}
        lead={t("lead")}
      />
      {(done === "confirmed" || done === "returned") && (
        <Notice tone="success" role="status">
          {t(done)}
        </Notice>
      )}
      {readings.length === 0 ? (
        <EmptyState title={t("none")} art="tile">
          <p>{t("noneText")}</p>
        </EmptyState>
      ) : (
        <ul className="border-t border-line">
          {readings.map((reading) => (
            <li key={reading.id} className="flex flex-col gap-2 border-b border-line py-4">
              <p className="text-l">
                <TextLink href={`/${zone}/readings/${reading.id}`}>
                  <Bilingual value={reading.craftName} locale={locale} />
                </TextLink>
              </p>
              <p className="flex flex-wrap items-center gap-3">
                <GradePill grade={reading.grade} />
                <Bilingual value={reading.chamberName} locale={locale} />
                <When value={reading.draftedOn} locale={locale} style="short" />
              </p>
            </li>
          ))}
        </ul>
      )}
    </Container>
  );
}
