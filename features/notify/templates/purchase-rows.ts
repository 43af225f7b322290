import "server-only";
import { formatMoney } from "#components/format/money.ts";
import type { mailWords } from "#features/notify/domain/template.ts";
import type { readPurchase } from "#features/notify/queries/read-letter-facts.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type Purchase = NonNullable<Awaited<ReturnType<typeof readPurchase>>>;
type Row = readonly [label: string, value: string];

/** How what was paid adds up, with the dirhams behind another currency. */
export function purchaseRows(purchase: Purchase, t: ReturnType<typeof mailWords>): Row[] {
  const { locale, duties, fundGift, inDirhams } = purchase;
  return [
    [t("rows.items"), formatMoney(purchase.items, locale)],
    [t("rows.shipping"), formatMoney(purchase.shipping, locale)],
    ...(duties.state === "paid" ? [[t("rows.duties"), formatMoney(duties.paid, locale)] as const] : []),
    ...(fundGift
      ? [
          [
            t("rows.fundGift", { craft: pick(fundGift.craftName, locale).text }),
            formatMoney(fundGift.amount, locale),
          ] as const,
        ]
      : []),
    [t("rows.total"), formatMoney(purchase.total, locale)],
    ...(inDirhams ? [[t("rows.inDirhams"), formatMoney(inDirhams, locale)] as const] : []),
  ];
}
