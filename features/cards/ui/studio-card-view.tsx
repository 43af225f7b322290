import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { reportLostAction } from "#features/cards/actions.ts";
import type { OwnCards } from "#features/cards/flows/read-own-cards.ts";
import type { CardDto } from "#features/cards/schema.ts";
import { OwnCard } from "#features/cards/ui/own-card.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type StudioCardProps = { own: OwnCards | null; origin: string; step: string; done: string; locale: Locale };

/** The maker's own card on the phone: the code first and large, then what to do about it. */
export function StudioCardView({ own, origin, step, done, locale }: StudioCardProps) {
  const t = useTranslations("cards.mine");
  const card = own?.cards[0];
  if (!own || !card) {
    return (
      <Container width="text">
        <EmptyState art="tile" title={t("none")} headingLevel={1}>
          <p>{t("noneText")}</p>
        </EmptyState>
      </Container>
    );
  }
  if (step === "lost" && card.state === "active") return <LostStep card={card} locale={locale} />;
  const holds = card.verdict.kind === "valid";
  return (
    <Container width="form" className="pb-16">
      <PageHeader title={t("title")} lead={holds ? t("lead") : undefined} />
      {done === "lost" && (
        <Notice tone="success" role="status" className="mb-6">
          {t("lostDone")}
        </Notice>
      )}
      <OwnCard card={card} photo={own.photo} chamberName={own.chamberName} origin={origin} locale={locale} />
      <div className="mt-6 flex flex-col gap-4">
        <Advice card={card} locale={locale} />
        {holds && (
          <>
            <ButtonLink href={`/${locale}/studio/card/show`} plain size="l" block>
              {t("show")}
            </ButtonLink>
            <div className="flex flex-col gap-1">
              <ButtonLink href={`/${locale}/studio/card/show?keep=1`} plain tone="secondary" size="l" block>
                <Icon name="download" />
                {t("keep")}
              </ButtonLink>
              <p className="text-s text-encre-2">{t("keepHint")}</p>
            </div>
          </>
        )}
        {card.state === "active" && (
          <ButtonLink href="/studio/card?do=lost" tone="quiet" size="l" block>
            {t("lost")}
          </ButtonLink>
        )}
      </div>
    </Container>
  );
}

/** What the holder should do next, if anything. */
function Advice({ card, locale }: { card: CardDto; locale: Locale }) {
  const t = useTranslations("cards.mine");
  if (card.verdict.kind !== "valid") return <Notice tone="danger">{t("ended")}</Notice>;
  if (card.daysLeft <= 90)
    return <Notice tone="warning">{t("soon", { date: formatDate(card.validUntil, locale) })}</Notice>;
  if (card.handedOverAt) return null;
  return <Notice>{card.printedAt ? t("ready") : t("waiting")}</Notice>;
}

function LostStep({ card, locale }: { card: CardDto; locale: Locale }) {
  const t = useTranslations("cards.mine");
  return (
    <Container width="form" className="pb-16">
      <PageHeader title={t("lostTitle")} />
      <Card className="border-2 border-encre">
        <form action={reportLostAction} className="flex flex-col gap-5">
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="cardId" value={card.id} />
          <input type="hidden" name="back" value="/studio/card" />
          <input type="hidden" name="after" value="/studio/card" />
          <p className="text-l">{t("lostText")}</p>
          <SubmitButton tone="danger" size="l" block>
            {t("lostYes")}
          </SubmitButton>
          <ButtonLink href="/studio/card" tone="secondary" size="l" block>
            {t("lostNo")}
          </ButtonLink>
        </form>
      </Card>
    </Container>
  );
}
