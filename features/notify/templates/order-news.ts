import "server-only";
import { mailWords, type Template } from "#features/notify/domain/template.ts";
import { readShippedOrder } from "#features/notify/queries/read-letter-facts.ts";
import { orderLink } from "#features/orders/index.ts";
import { pick } from "#lib/i18n/localized-text.ts";

/** A short letter to the buyer about one maker's part of a purchase, with a link to it. */
function toBuyer(name: "orderWithChamber" | "orderArrival", isStill: (state: string) => boolean): Template {
  return async (id) => {
    const found = await readShippedOrder(id);
    if (!found || !isStill(found.order.state)) return null;
    const { purchase, order } = found;
    const { locale } = purchase;
    const t = mailWords(locale);
    const maker = pick(order.artisanName, locale).text;
    return {
      to: purchase.email,
      locale,
      content: {
        subject: t(`${name}.subject`, { number: order.number }),
        heading: t(`${name}.heading`),
        blocks: [
          { kind: "paragraph", text: t(`${name}.intro`, { maker }) },
          { kind: "link", label: t("orderShipped.follow"), href: orderLink(purchase.id, locale) },
        ],
        footer: t("footer"),
      },
    };
  };
}

/** To the buyer: the chamber brings the order in its maker's place. */
export const orderWithChamber = toBuyer("orderWithChamber", (state) =>
  ["confirmed", "paid", "accepted", "packed", "shipped"].includes(state),
);

/** To the buyer: has it arrived? Without an answer it will count as delivered. */
export const orderArrival = toBuyer("orderArrival", (state) => state === "shipped");
