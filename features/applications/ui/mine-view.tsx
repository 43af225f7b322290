import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { ClientMessages } from "#components/layout/client-messages.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { ApplicationLine, OfferDto } from "#features/applications/schema.ts";
import { ApplicationCard } from "#features/applications/ui/application-card.tsx";
import { OfferForm } from "#features/applications/ui/offer-form.tsx";
import { problemWords } from "#features/applications/ui/problem-words.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type MineViewProps = {
  lines: readonly ApplicationLine[];
  offers: readonly OfferDto[];
  wasDeclined: boolean;
  locale: Locale;
};

/** The reader's own files, and files a chamber opened for their address. */
export function MineView({ lines, offers, wasDeclined, locale }: MineViewProps) {
  const t = useTranslations("applications.mine");
  const begin = <ButtonLink href="/apply/start">{t("begin")}</ButtonLink>;
  return (
    <Container width="text" className="flex flex-col gap-6 pb-16">
      <PageHeader title={t("title")} lead={t("lead")} />
      {wasDeclined && <Notice role="status" title={t("declined")} />}
      {offers.map((offer) => (
        <Card key={offer.id} tone="sable" as="section" className="flex flex-col gap-4">
          <h2 className="text-xl">{t("offerTitle")}</h2>
          <p>
            {t("offerText", {
              chamber: pick(offer.chamberName, locale).text,
              date: formatDate(offer.openedAt, locale),
            })}
          </p>
          <ClientMessages locale={locale}>
            <OfferForm
              applicationId={offer.id}
              locale={locale}
              words={problemWords(locale)}
              labels={{ phone: t("offerPhone"), take: t("offerTake"), decline: t("offerDecline") }}
            />
          </ClientMessages>
        </Card>
      ))}
      {lines.length > 0 ? (
        <>
          <ul className="flex flex-col gap-4">
            {lines.map((line) => (
              <ApplicationCard key={line.id} line={line} href={`/apply/${line.id}`} locale={locale} />
            ))}
          </ul>
          <p>{begin}</p>
        </>
      ) : (
        offers.length === 0 && <EmptyState title={t("none")} art="shelf" action={begin} />
      )}
    </Container>
  );
}
