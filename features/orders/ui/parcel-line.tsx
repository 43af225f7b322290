import { useTranslations } from "next-intl";
import { isolate } from "#components/format/number.ts";
import { isKnownCarrier, trackingPages } from "#features/orders/schema.ts";

type Sent = { carrier: string | null; trackingNumber: string | null };

/** Who took a parcel, the number to follow it by, and the carrier's page for that. Nothing before it has left. */
export function ParcelLine({ order }: { order: Sent }) {
  const t = useTranslations("orders");
  if (!order.carrier) return null;
  const isKnown = isKnownCarrier(order.carrier);
  const carrier = isKnown ? t(`carrier.${order.carrier as "amana"}`) : order.carrier;
  const page = isKnown && order.trackingNumber ? trackingPages[order.carrier as "amana"] : undefined;
  return (
    <p className="text-s">
      {t("sentWith", { carrier: isolate(carrier) })}
      {order.trackingNumber && ` · ${t("trackingLine", { number: isolate(order.trackingNumber) })}`}
      {page && (
        <>
          {" · "}
          <a href={page} rel="noopener noreferrer" className="text-bleu underline">
            {t("trackingPage")}
          </a>
        </>
      )}
    </p>
  );
}
