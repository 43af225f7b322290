import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { isolate } from "#components/format/number.ts";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Card } from "#components/ui/card.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { OnwardLink } from "#components/ui/link.tsx";
import type { StudioWorkshop } from "#features/register/queries/my-studio.ts";
import { standingEffects } from "#features/register/schema.ts";
import { StandingPill } from "#features/register/ui/standing-pill.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type WorkshopProps = { workshop: StudioWorkshop; now: Date; locale: Locale };

/** A workshop's name on the studio's first page, with its number. */
export function WorkshopHeader({ workshop, locale }: Omit<WorkshopProps, "now">) {
  const t = useTranslations("register.studio");
  return (
    <PageHeader title={<Bilingual value={workshop.name} locale={locale} />}>
      {workshop.registryNumber && (
        <p className="text-encre-2">{t("number", { number: isolate(workshop.registryNumber) })}</p>
      )}
    </PageHeader>
  );
}

/** Where the maker stands on the register, and their card: two tiles of the first page. */
export function WorkshopTiles({ workshop, now, locale }: WorkshopProps) {
  return (
    <>
      <Standing workshop={workshop} locale={locale} />
      <CardTile workshop={workshop} now={now} locale={locale} />
    </>
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
      {workshop.isHolder && (
        <div className="mt-auto">
          <OnwardLink href="/studio/record">{t("record")}</OnwardLink>
        </div>
      )}
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
