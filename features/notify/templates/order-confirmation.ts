import "server-only";
import { formatMoney } from "#components/format/money.ts";
import { documentLink, issueConfirmation } from "#features/documents/index.ts";
import { mailWords, type Template } from "#features/notify/domain/template.ts";
import { readPurchase } from "#features/notify/queries/read-letter-facts.ts";
import { purchaseRows } from "#features/notify/templates/purchase-rows.ts";
import { orderLink } from "#features/orders/index.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import { systemActor } from "#lib/kernel/actor.ts";

/** To the buyer: what was bought from whom, and the secret links to follow it and to print it. */
export const orderConfirmation: Template = async (id) => {
  const purchase = await readPurchase(id);
  if (!purchase) return null;
  const { locale } = purchase;
  const t = mailWords(locale);
  const kept = await issueConfirmation({ actor: systemActor("mail") }, { checkoutId: purchase.id });
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
        ...(purchase.method === "cash_on_delivery"
          ? [
              {
                kind: "paragraph" as const,
                text: t("orderConfirmation.atDoor", { amount: formatMoney(purchase.total, locale) }),
              },
            ]
          : []),
        { kind: "rows", rows: purchaseRows(purchase, t) },
        ...(purchase.fundGift ? [{ kind: "paragraph" as const, text: t("fundGift") }] : []),
        ...(purchase.giftNote
          ? [{ kind: "paragraph" as const, text: t("orderConfirmation.gift", { text: purchase.giftNote }) }]
          : []),
        { kind: "link", label: t("orderConfirmation.follow"), href: orderLink(purchase.id, locale) },
        ...(kept.ok
          ? [
              {
                kind: "link" as const,
                label: t("orderConfirmation.print"),
                href: documentLink(kept.value.documentId, purchase.id, locale),
              },
            ]
          : []),
        { kind: "paragraph", text: t("orderConfirmation.keep") },
      ],
      footer: t("footer"),
    },
  };
};
