import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { isolate } from "#components/format/number.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { OnwardLink } from "#components/ui/link.tsx";
import type { StudioWorkshop } from "#features/register/queries/my-studio.ts";
import { standingEffects } from "#features/register/schema.ts";
import { StandingPill } from "#features/register/ui/standing-pill.tsx";
import { StudioMessages } from "#features/register/ui/studio-messages.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type StudioHomeProps = {
  workshops: readonly StudioWorkshop[];
  /** Orders of all workshops that wait for their maker. */
  ordersToDo: number;
  now: Date;
  locale: Locale;
};

/** The studio's first page: what the chamber has to say, then orders, where the maker stands, and the card. */
export function StudioHome({ workshops, ordersToDo, now, locale }: StudioHomeProps) {
  const t = useTranslations("register.studio");
  return (
    <Container width="page" className="flex flex-col gap-12 pb-16">
      {workshops.map((workshop, index) => (
        <article key={workshop.id} className="flex flex-col gap-6">
          <PageHeader title={<Bilingual value={workshop.name} locale={locale} />}>
            {workshop.registryNumber && (
              <p className="text-encre-2">{t("number", { number: isolate(workshop.registryNumber) })}</p>
            )}
          </PageHeader>
          <StudioMessages workshop={workshop} now={now} locale={locale} />
          <div className="grid gap-4 lg:grid-cols-3">
            {index === 0 && <Orders count={ordersToDo} />}
            <Standing workshop={workshop} locale={locale} />
            <CardTile workshop={workshop} now={now} locale={locale} />
          </div>
        </article>
      ))}
    </Container>
  );
}

function Orders({ count }: { count: number }) {
  const t = useTranslations("register.studio");
  return (
    <Card tone={count > 0 ? "plain" : "sable"} as="section" className="flex flex-col items-start gap-4">
      <h2 className="flex items-center gap-2 text-l">
        <Icon name="parcel" size={24} />
        {t("ordersTitle")}
      </h2>
      <p className={count > 0 ? "text-l font-[550]" : ""}>{t("ordersToDo", { count })}</p>
      <div className="mt-auto w-full">
        <ButtonLink href="/studio/orders" tone={count > 0 ? "primary" : "secondary"} block>
          {t("openOrders")}
        </ButtonLink>
      </div>
    </Card>
  );
}

function Standing({ workshop, locale }: { workshop: StudioWorkshop; locale: Locale }) {
  const t = useTranslations("register.studio");
  return (
    <Card as="section" className="flex flex-col items-start gap-3">
      <h2 className="flex items-center gap-2 text-l">
        <Icon name="shield" size={24} />
        {t("standingTitle")}
      </h2>
      <StandingPill standing={workshop.standing} />
      <p>{t(`standingText.${workshop.standing}`)}</p>
      {!workshop.isPublic && <p className="font-[550]">{t("notPublic")}</p>}
      {workshop.validUntil && workshop.standing !== "struck_off" && workshop.standing !== "expired" && (
        <p className="text-s text-encre-2">
          {t("validUntil", { date: formatDate(workshop.validUntil, locale) })}
        </p>
      )}
      <div className="mt-auto">
        <OnwardLink href="/studio/record">{t("record")}</OnwardLink>
      </div>
    </Card>
  );
}

/** Days before its end from which a card is said to end soon. */
const soon = 90 * 86_400_000;

function CardTile({ workshop, now, locale }: { workshop: StudioWorkshop; now: Date; locale: Locale }) {
  const t = useTranslations("register.studio");
  const { card } = workshop;
  const worth = standingEffects[workshop.standing].card;
  const endsSoon = card !== null && new Date(card.validUntil).getTime() - now.getTime() < soon;
  return (
    <Card as="section" className="flex flex-col items-start gap-3">
      <h2 className="flex items-center gap-2 text-l">
        <Icon name="card" size={24} />
        {t("cardTitle")}
      </h2>
      {!card && <p>{t("cardNone")}</p>}
      {card && <p className="text-encre-2">{isolate(card.number)}</p>}
      {card?.state === "active" && worth === "as_printed" && (
        <>
          <p>{t("cardUntil", { date: formatDate(card.validUntil, locale) })}</p>
          {endsSoon && <p className="font-[550]">{t("cardSoon")}</p>}
        </>
      )}
      {card?.state === "active" && worth !== "as_printed" && <p>{t(`cardStopped.${worth}`)}</p>}
      {card?.state === "lost" && <p className="font-[550]">{t("cardLost")}</p>}
      {card?.state === "revoked" && <p className="font-[550]">{t("cardRevoked")}</p>}
      {card && (
        <div className="mt-auto">
          <OnwardLink href="/studio/card">{t("openCard")}</OnwardLink>
        </div>
      )}
    </Card>
  );
}
