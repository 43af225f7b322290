import "server-only";
import { mailWords, type Template } from "#features/notify/domain/template.ts";
import { readShippedOrder } from "#features/notify/queries/read-letter-facts.ts";
import { type OrderDto, orderLink } from "#features/orders/index.ts";
import { isKnownCarrier } from "#features/orders/schema.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import { messages } from "#messages/index.ts";

/** To the buyer: a parcel has left, with whom, and how to follow it. */
export const orderShipped: Template = async (id) => {
  const shipped = await readShippedOrder(id);
  if (!shipped) return null;
  const { purchase } = shipped;
  const order = shipped.parcel ? withParcel(shipped.order, shipped.parcel) : shipped.order;
  const { locale } = purchase;
  const t = mailWords(locale);
  const maker = pick(order.artisanName, locale).text;
  const carriers = messages[locale].orders.carrier;
  const carrier = isKnownCarrier(order.carrier) ? carriers[order.carrier] : (order.carrier ?? carriers.other);
  return {
    to: purchase.email,
    locale,
    content: {
      subject: t("orderShipped.subject", { number: order.number }),
      heading: t("orderShipped.heading"),
      blocks: [
        {
          kind: "paragraph",
          text: order.hub
            ? t("orderShipped.introHub", { maker })
            : t(order.takenOn ? "orderShipped.introChamber" : "orderShipped.intro", { maker }),
        },
        {
          kind: "rows",
          rows: [
            ...order.lines.map((line) => [pick(line.title, locale).text, `× ${line.quantity}`] as const),
            [t("orderShipped.carrier"), carrier] as const,
            ...(order.trackingNumber ? [[t("orderShipped.tracking"), order.trackingNumber] as const] : []),
          ],
        },
        { kind: "link", label: t("orderShipped.follow"), href: orderLink(purchase.id, locale) },
      ],
      footer: t("footer"),
    },
  };
};

/** The order as far as one of its parcels holds it. */
function withParcel(order: OrderDto, parcel: OrderDto["parcels"][number]): OrderDto {
  const lines = order.lines.flatMap((line) => {
    const part = parcel.lines.find(({ lineId }) => lineId === line.id);
    return part ? [{ ...line, quantity: part.quantity }] : [];
  });
  return { ...order, lines, carrier: parcel.carrier, trackingNumber: parcel.trackingNumber };
}
