import { useTranslations } from "next-intl";
import { isolate } from "#components/format/number.ts";
import type { OrderDto } from "#features/orders/queries/read-orders.ts";
import { isKnownCarrier } from "#features/orders/schema.ts";

/** Who took a parcel, and the number to follow it by. Nothing before it has left. */
export function ParcelLine({ order }: { order: Pick<OrderDto, "carrier" | "trackingNumber"> }) {
  const t = useTranslations("orders");
  if (!order.carrier) return null;
  const carrier = isKnownCarrier(order.carrier) ? t(`carrier.${order.carrier}`) : order.carrier;
  return (
    <p className="text-s">
      {t("sentWith", { carrier: isolate(carrier) })}
      {order.trackingNumber && ` · ${t("trackingLine", { number: isolate(order.trackingNumber) })}`}
    </p>
  );
}
