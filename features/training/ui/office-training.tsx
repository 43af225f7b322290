import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { AppLink } from "#components/ui/app-link.tsx";
import { type PillTone, StatusPill, Tag } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { OnwardLink } from "#components/ui/link.tsx";
import type { ProgrammeDto } from "#features/training/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = { programmes: readonly ProgrammeDto[]; chamberId: string; mayKeep: boolean; locale: Locale };

export const programmeTones: Readonly<Record<ProgrammeDto["state"], PillTone>> = {
  draft: "neutral",
  open: "verified",
  closed: "neutral",
};

/** A chamber's programmes, and the ways to a new one and to what should be taught. */
export function OfficeTraining({ programmes, chamberId, mayKeep, locale }: Props) {
  const t = useTranslations("training");
  return (
    <Container className="flex flex-col gap-8 pb-16">
      <PageHeader title={t("office.title")} lead={t("office.lead")} />
      <div className="flex flex-wrap items-center gap-x-8 gap-y-3">
        {mayKeep && (
          <ButtonLink href={`/office/training/new?chamber=${chamberId}`}>{t("office.new")}</ButtonLink>
        )}
        <OnwardLink href={`/office/training/needs?chamber=${chamberId}`}>{t("office.needs")}</OnwardLink>
      </div>
      {programmes.length === 0 ? (
        <EmptyState art="thread" title={t("office.none")}>
          <p>{t("office.noneText")}</p>
        </EmptyState>
      ) : (
        <ul className="grid items-start gap-4 lg:grid-cols-2">
          {programmes.map((programme) => (
            <Card key={programme.id} as="li" className="flex flex-col gap-2">
              <div className="flex flex-wrap items-center justify-between gap-2">
                <StatusPill tone={programmeTones[programme.state]}>
                  {t(`programmeStates.${programme.state}`)}
                </StatusPill>
                {programme.isDemonstration && <Tag colour="var(--color-bleu)">{t("demonstration")}</Tag>}
              </div>
              <h2 className="text-l">
                <AppLink
                  href={`/office/training/${programme.id}`}
                  className="target-slim inline-flex items-center underline decoration-bord hover:decoration-encre"
                >
                  <Bilingual value={programme.title} locale={locale} />
                </AppLink>
              </h2>
              <p className="text-s text-encre-2">
                {t(`kinds.${programme.kind}`)}
                {programme.craftName && (
                  <>
                    <span aria-hidden="true"> · </span>
                    <Bilingual value={programme.craftName} locale={locale} />
                  </>
                )}
              </p>
            </Card>
          ))}
        </ul>
      )}
    </Container>
  );
}
