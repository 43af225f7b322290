import { useTranslations } from "next-intl";
import { Price } from "#components/format/price.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { Totals } from "#components/ui/totals.tsx";
import { askReturnAction, cancelAsBuyerAction } from "#features/refunds/actions.ts";
import type { BuyersOrder } from "#features/refunds/queries/get-purchase.ts";
import type { Back } from "#features/refunds/ui/choose-units.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Money } from "#lib/money/money.ts";

type ConfirmProps = {
  checkoutId: string;
  order: BuyersOrder;
  what: Back;
  accessKey: string | undefined;
  chosen: Readonly<Record<string, string>>;
  units: readonly { orderLineId: string; quantity: number }[];
  preview: { amount: Money; isWhole: boolean; isPaid: boolean; buyerPaysPostage: boolean };
  /** The address of the choice, to change it. */
  changeHref: string;
  locale: Locale;
};

/** Second step: what goes back, in exact amounts, before anything is done. */
export function ConfirmBack(props: ConfirmProps) {
  const { checkoutId, order, what, accessKey, chosen, units, preview, changeHref, locale } = props;
  const t = useTranslations("refunds.buyer");
  const rows = units.flatMap(({ orderLineId, quantity }) => {
    const line = order.lines.find(({ id }) => id === orderLineId);
    return line ? [{ line, quantity }] : [];
  });
  const isCancel = what === "cancel";
  return (
    <form action={isCancel ? cancelAsBuyerAction : askReturnAction} className="flex flex-col gap-6">
      <Card tone="sable">
        <ul className="mb-4 flex flex-col gap-1">
          {rows.map(({ line, quantity }) => (
            <li key={line.id}>
              <Bilingual value={line.title} locale={locale} /> <bdi dir="ltr">× {quantity}</bdi>
            </li>
          ))}
        </ul>
        {preview.isPaid ? (
          <Totals
            rows={[
              {
                label: t("youGet"),
                value: <Price value={preview.amount} locale={locale} />,
                strong: true,
                hint: t(isCancel ? "byWay" : "afterReceipt"),
              },
            ]}
          />
        ) : (
          <p>{t("notPaid")}</p>
        )}
        {isCancel && preview.isPaid && preview.isWhole && <p className="mt-2 text-s">{t("whole")}</p>}
        {!isCancel && <p className="mt-2">{t(preview.buyerPaysPostage ? "postageYou" : "postageUs")}</p>}
      </Card>
      <input type="hidden" name="checkoutId" value={checkoutId} />
      <input type="hidden" name="orderId" value={order.id} />
      <input type="hidden" name="seen" value={order.seen} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="whole" value={preview.isWhole ? "yes" : "no"} />
      <input type="hidden" name="reason" value={chosen.reason ?? ""} />
      <input type="hidden" name="note" value={chosen.note ?? ""} />
      {accessKey && <input type="hidden" name="key" value={accessKey} />}
      {units.map(({ orderLineId, quantity }) => (
        <input key={orderLineId} type="hidden" name={`u_${orderLineId}`} value={quantity} />
      ))}
      <div className="flex flex-wrap gap-3">
        <SubmitButton size="l" tone={isCancel ? "danger" : "primary"}>
          {t(isCancel ? "confirmCancel" : "confirmReturn")}
        </SubmitButton>
        <ButtonLink href={changeHref} tone="secondary" size="l">
          {t("change")}
        </ButtonLink>
      </div>
    </form>
  );
}
