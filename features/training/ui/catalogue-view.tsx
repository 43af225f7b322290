import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Card } from "#components/ui/card.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link.tsx";
import type { CataloguePart } from "#features/training/queries/catalogue.ts";
import { ProgrammeFacts } from "#features/training/ui/programme-facts.tsx";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = { programmes: readonly CataloguePart[]; locale: Locale };

/** What the chambers teach, for everybody: programmes with the sessions that are still to come. */
export function CatalogueView({ programmes, locale }: Props) {
  const t = useTranslations("training");
  const today = dayInMorocco(now());
  return (
    <Container className="flex flex-col gap-8 pb-16">
      <PageHeader title={t("catalogue.title")} lead={t("catalogue.lead")} />
      {programmes.length === 0 && (
        <EmptyState art="thread" title={t("catalogue.none")}>
          <p>{t("catalogue.noneText")}</p>
        </EmptyState>
      )}
      <ul className="grid items-start gap-4 lg:grid-cols-2">
        {programmes.map((programme) => {
          const ahead = programme.sessions.filter(({ endsOn }) => endsOn >= today);
          return (
            <Card key={programme.id} as="li" className="flex flex-col gap-3">
              <h2 className="text-xl">
                <Bilingual value={programme.title} locale={locale} />
              </h2>
              <Bilingual
                as="p"
                value={programme.chamberName}
                locale={locale}
                className="text-s text-encre-2"
              />
              <ProgrammeFacts programme={programme} locale={locale} />
              {ahead.length === 0 ? (
                <p className="text-encre-2">{t("catalogue.noSessions")}</p>
              ) : (
                <ul className="flex flex-col gap-3">
                  {ahead.map((session) => (
                    <li key={session.id}>
                      <span className="block font-[550]">
                        {t("days", {
                          from: formatDate(session.startsOn, locale),
                          to: formatDate(session.endsOn, locale),
                        })}
                      </span>
                      <Bilingual value={session.place} locale={locale} />
                      <span aria-hidden="true"> · </span>
                      {t("catalogue.seats", { count: session.seats })}
                    </li>
                  ))}
                </ul>
              )}
            </Card>
          );
        })}
      </ul>
      <p className="max-w-text">
        {t("catalogue.how")} <TextLink href="/studio/training">{t("catalogue.studio")}</TextLink>
      </p>
    </Container>
  );
}
