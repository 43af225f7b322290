import { getTranslations } from "next-intl/server";
import { When } from "#components/format/when.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { issueCardAction } from "#features/cards/actions.ts";
import { cardsOfArtisan } from "#features/cards/index.ts";
import { CardState } from "#features/cards/ui/card-state.tsx";
import { currentContext } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Id } from "#lib/ids/ids.ts";

type CardPanelProps = {
  artisanId: Id<"artisan">;
  locale: Locale;
  /** Path of the page the panel stands on, without its language: where a refusal is shown. */
  back: string;
};

/**
 * The professional card on a maker's page in the office: the one in force, what may be done next, the earlier ones. Nothing
 * for those who do not keep cards. The heading is the page's own.
 */
export async function CardPanel({ artisanId, locale, back }: CardPanelProps) {
  const maker = await cardsOfArtisan(await currentContext(), { artisanId });
  if (!maker.ok) return null;
  const t = await getTranslations({ locale, namespace: "cards.panel" });
  const office = await getTranslations({ locale, namespace: "cards.office" });
  const [card, ...earlier] = maker.value.cards;
  return (
    <div className="flex flex-col items-start gap-4">
      {card ? (
        <>
          <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <CardState verdict={card.verdict} />
            <bdi dir="ltr">{card.number}</bdi>
            <span className="text-encre-2">
              {office("validUntil")} <When value={card.validUntil} locale={locale} />
            </span>
          </p>
          <ButtonLink href={`/office/cards/${card.id}`} tone="secondary">
            {t("open")}
          </ButtonLink>
        </>
      ) : (
        <p className="text-encre-2">{t("none")}</p>
      )}
      {maker.value.mayIssue && (
        <form action={issueCardAction}>
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="back" value={back} />
          <input type="hidden" name="artisanId" value={artisanId} />
          <SubmitButton pendingLabel={office("marking")}>{card ? t("next") : t("issue")}</SubmitButton>
        </form>
      )}
      {earlier.length > 0 && (
        <ul aria-label={t("earlier")} className="flex flex-col">
          {earlier.map((one) => (
            <li key={one.id} className="flex flex-wrap items-center gap-4">
              <TextLink href={`/office/cards/${one.id}`} className="target-slim inline-flex items-center">
                <bdi dir="ltr">{one.number}</bdi>
              </TextLink>
              <CardState verdict={one.verdict} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
