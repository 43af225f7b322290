import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { FairFacts } from "#features/fairs/schema.ts";
import { FairCard } from "#features/fairs/ui/fair-card.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = {
  fairs: readonly FairFacts[];
  zone: "office" | "federation";
  /** The house whose they are; none for the national one. */
  chamberId?: string;
  mayKeep: boolean;
  locale: Locale;
};

/** The fairs of a house, and the way to a new one. */
export function OfficeFairs({ fairs, zone, chamberId, mayKeep, locale }: Props) {
  const t = useTranslations("fairs.office");
  return (
    <Container className="flex flex-col gap-8 pb-16">
      <PageHeader title={t("title")} lead={t("lead")} />
      {mayKeep && (
        <div>
          <ButtonLink href={`/${zone}/fairs/new${chamberId ? `?chamber=${chamberId}` : ""}`}>
            {t("new")}
          </ButtonLink>
        </div>
      )}
      {fairs.length === 0 ? (
        <EmptyState art="thread" title={t("emptyTitle")}>
          {t("emptyText")}
        </EmptyState>
      ) : (
        <ul className="grid items-start gap-4 lg:grid-cols-2">
          {fairs.map((fair) => (
            <FairCard key={fair.id} fair={fair} href={`/${zone}/fairs/${fair.id}`} locale={locale} />
          ))}
        </ul>
      )}
    </Container>
  );
}
