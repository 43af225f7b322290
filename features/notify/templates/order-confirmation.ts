import "server-only";
import { formatMoney } from "#components/format/money.ts";
import { mailWords, type Template } from "#features/notify/domain/template.ts";
import { readPurchase } from "#features/notify/queries/read-letter-facts.ts";
import { orderLink } from "#features/orders/index.ts";
import { pick } from "#lib/i18n/localized-text.ts";

/** To the buyer: what was bought from whom, and the secret link to follow it. */
export const orderConfirmation: Template = async (id) => {
  const purchase = await readPurchase(id);
  if (!purchase) return null;
  const { locale } = purchase;
  const t = mailWords(locale);
  const parts = purchase.orders.flatMap((order) => [
    {
      kind: "paragraph" as const,
      text: t("part", { maker: pick(order.artisanName, locale).text, days: order.leadDays }),
    },
    {
      kind: "rows" as const,
      rows: order.lines.map(
        (line) =>
          [`${pick(line.title, locale).text} × ${line.quantity}`, formatMoney(line.unit, locale)] as const,
      ),
    },
  ]);
  const heading = t("orderConfirmation.heading");
  return {
    to: purchase.email,
    locale,
    content: {
      subject: t("orderConfirmation.subject", { number: purchase.number }),
      heading,
      blocks: [
        {
          kind: "paragraph",
          text: t("orderConfirmation.intro", { number: purchase.number, makers: purchase.orders.length }),
        },
        ...parts,
        { kind: "link", label: t("orderConfirmation.follow"), href: orderLink(purchase.id, locale) },
        { kind: "paragraph", text: t("orderConfirmation.keep") },
      ],
      footer: t("footer"),
    },
  };
};
