import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { StudioFairRow } from "#features/fairs/schema.ts";
import { FairCard } from "#features/fairs/ui/fair-card.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type StudioFairsProps = { fairs: readonly StudioFairRow[]; artisanId: string; locale: Locale };

/** Fairs a maker can take part in, and those they are part of. */
export function StudioFairs({ fairs, artisanId, locale }: StudioFairsProps) {
  const t = useTranslations("fairs");
  return (
    <Container className="flex flex-col gap-8 pb-16">
      <PageHeader title={t("studio.title")} lead={t("studio.lead")} />
      {fairs.length === 0 && (
        <EmptyState art="thread" title={t("studio.emptyTitle")}>
          {t("studio.emptyText")}
        </EmptyState>
      )}
      <ul className="grid items-start gap-4 lg:grid-cols-2">
        {fairs.map((fair) => (
          <FairCard
            key={fair.id}
            fair={fair}
            href={`/studio/fairs/${fair.id}?workshop=${artisanId}`}
            locale={locale}
          >
            {fair.application ? (
              <p className="font-[550]">
                {t(`states.${fair.application.state}`)}
                {fair.application.stand && (
                  <>
                    <span aria-hidden="true"> · </span>
                    {t("standNumber", { number: fair.application.stand })}
                  </>
                )}
              </p>
            ) : (
              fair.phase === "call" && (
                <p>{t("studio.until", { date: formatDate(fair.callUntil, locale) })}</p>
              )
            )}
          </FairCard>
        ))}
      </ul>
    </Container>
  );
}
