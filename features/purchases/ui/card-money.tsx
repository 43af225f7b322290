import { useTranslations } from "next-intl";
import { formatMoney } from "#components/format/money.ts";
import { OnwardLink } from "#components/ui/link.tsx";
import { Totals } from "#components/ui/totals.tsx";
import type { Purchase } from "#features/purchases/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { money } from "#lib/money/money.ts";

/** What came by card, and what of all of it Sanad still holds for the chamber. Nothing where no card was ever used. */
export function CardMoney({
  purchase: { card, chamberId, mayKeep },
  locale,
}: {
  purchase: Purchase;
  locale: Locale;
}) {
  const t = useTranslations("purchases.office");
  if (card.paidMinor === 0 && card.heldMinor === 0) return null;
  const dirhams = (minor: number) => <bdi>{formatMoney(money(minor, "MAD"), locale)}</bdi>;
  return (
    <div className="flex flex-col gap-3">
      <h3 className="text-xl">{t("cardTitle")}</h3>
      <p className="max-w-text">{t("cardText")}</p>
      <Totals
        className="max-w-form"
        rows={[
          { label: t("cardPaid"), value: dirhams(card.paidMinor) },
          { label: t("cardHeld"), value: dirhams(card.heldMinor) },
        ]}
      />
      {mayKeep && (
        <p>
          <OnwardLink href={`/office/purchases/transfers?chamber=${chamberId}`}>{t("toCustody")}</OnwardLink>
        </p>
      )}
    </div>
  );
}
