import { useTranslations } from "next-intl";
import { formatMoney } from "#components/format/money.ts";
import { When } from "#components/format/when.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { TextLink } from "#components/ui/link.tsx";
import type { PledgeState } from "#db/schema/purchases.ts";
import type { PurchaseFacts } from "#features/purchases/schema.ts";
import { PledgeStatePill, PurchaseStatePill } from "#features/purchases/ui/states.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { money } from "#lib/money/money.ts";

type Row = PurchaseFacts & { isOpen: boolean; pledge: { packages: number; state: PledgeState } | null };
type Props = { purchases: readonly Row[]; artisanId: string; locale: Locale };

/** What a maker can join in buying, and what they have a part in. */
export function StudioPurchases({ purchases, artisanId, locale }: Props) {
  const t = useTranslations("purchases.studio");
  if (purchases.length === 0) return <p className="max-w-text text-encre-2">{t("none")}</p>;
  return (
    <ul className="border-t border-line">
      {purchases.map((one) => (
        <li key={one.id} className="flex flex-col gap-2 border-b border-line py-4">
          <p className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
            <span className="font-[550]">
              <TextLink href={`/studio/materials/${one.id}?workshop=${artisanId}`}>
                <Bilingual value={one.title} locale={locale} />
              </TextLink>
            </span>
            {one.pledge ? (
              <PledgeStatePill state={one.pledge.state} />
            ) : (
              <PurchaseStatePill state={one.state} />
            )}
          </p>
          <p className="text-s text-encre-2">
            {t("perPackage", { price: formatMoney(money(one.priceMinor, "MAD"), locale) })}
            {one.isOpen && (
              <>
                {" · "}
                {t("until")} <When value={one.pledgeUntil} locale={locale} style="short" />
              </>
            )}
            {one.pledge && <> · {t("packages", { count: one.pledge.packages })}</>}
          </p>
        </li>
      ))}
    </ul>
  );
}
