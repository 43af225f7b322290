import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { confirmArrivalAction, reportMissingAction } from "#features/orders/actions.ts";
import { promisedFor, underwayStates } from "#features/orders/domain/with-chamber.ts";
import type { OrderDto } from "#features/orders/queries/read-orders.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** The day a part was promised for, and until when it may be sent back. */
export function ArrivalWords({ order, locale }: { order: OrderDto; locale: Locale }) {
  const t = useTranslations("orders");
  const promised = promisedFor({ createdAt: new Date(order.createdAt), leadDays: order.leadDays });
  const isReturnable = order.state === "delivered" && order.closesAt;
  return (
    <>
      {underwayStates.includes(order.state) && (
        <p className="text-s text-encre-2">{t("promised", { date: formatDate(promised, locale) })}</p>
      )}
      {isReturnable && (
        <p className="text-s text-encre-2">
          {t("returnable", { date: formatDate(order.closesAt ?? order.createdAt, locale) })}
        </p>
      )}
    </>
  );
}

type FormsProps = {
  order: OrderDto;
  checkoutId: string;
  accessKey?: string | undefined;
  locale: Locale;
};

/** The buyer's own words on what is on its way: it has arrived, or it is missing. */
export function ArrivalForms({ order, checkoutId, accessKey, locale }: FormsProps) {
  const t = useTranslations("orders.arrived");
  if (order.state !== "shipped") return null;
  const hidden = (
    <>
      <input type="hidden" name="orderId" value={order.id} />
      <input type="hidden" name="checkoutId" value={checkoutId} />
      <input type="hidden" name="key" value={accessKey ?? ""} />
      <input type="hidden" name="locale" value={locale} />
    </>
  );
  return (
    <div className="mb-6 flex flex-col gap-3">
      {order.missingAt && <Notice tone="info" title={t("noted")} />}
      <div className="flex flex-wrap gap-3">
        <form action={confirmArrivalAction}>
          {hidden}
          <SubmitButton tone="secondary">{t("yes")}</SubmitButton>
        </form>
        {!order.missingAt && (
          <form action={reportMissingAction}>
            {hidden}
            <SubmitButton tone="quiet">{t("no")}</SubmitButton>
          </form>
        )}
      </div>
      <p className="text-s text-encre-2">{t("hint")}</p>
    </div>
  );
}
