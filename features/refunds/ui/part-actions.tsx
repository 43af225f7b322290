import { useTranslations } from "next-intl";
import { Price } from "#components/format/price.tsx";
import { TextLink } from "#components/ui/link.tsx";
import type { BuyersOrder } from "#features/refunds/queries/get-purchase.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type PartActionsProps = {
  checkoutId: string;
  order: BuyersOrder;
  accessKey: string | undefined;
  locale: Locale;
};

/** Whether there is anything to say or to do for one maker's part. */
export const mayDoMore = (order: BuyersOrder): boolean =>
  order.mayCancel ||
  order.returnUntil !== null ||
  order.returns.length > 0 ||
  order.refunds.length > 0 ||
  saysCash(order);

/** Whose piece is in their hands and whose cash is in the maker's reads where to go with a fault. */
const saysCash = (order: BuyersOrder) => order.stand === "cash" && order.state === "delivered";

/** Below one maker's part of a purchase: what went back of it, and what else may be cancelled or sent back. */
export function PartActions({ checkoutId, order, accessKey, locale }: PartActionsProps) {
  const t = useTranslations("refunds.buyer");
  const states = useTranslations("refunds.buyer.refundState");
  const query = new URLSearchParams({ order: order.id, ...(accessKey ? { key: accessKey } : {}) });
  const mayReturn = order.returnUntil !== null || order.returns.length > 0;
  if (!mayDoMore(order)) return null;
  return (
    <div className="mt-4 flex flex-col gap-3">
      {order.refunds.length > 0 && (
        <div>
          <h4 className="text-encre-2">{t("refundsTitle")}</h4>
          <ul>
            {order.refunds.map((refund) => (
              <li key={refund.id} className="flex justify-between gap-6">
                <span>{states(refund.state)}</span>
                <Price value={refund.amount} locale={locale} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {saysCash(order) && <p>{t("standCash")}</p>}
      <p className="flex flex-wrap gap-x-6">
        {order.mayCancel && (
          <TextLink href={`/orders/${checkoutId}/cancel?${query}`}>{t("cancelLink")}</TextLink>
        )}
        {mayReturn && <TextLink href={`/orders/${checkoutId}/return?${query}`}>{t("returnLink")}</TextLink>}
      </p>
    </div>
  );
}
