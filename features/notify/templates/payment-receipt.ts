import "server-only";
import { formatDate } from "#components/format/date.ts";
import { mailWords, type Template } from "#features/notify/domain/template.ts";
import { readPurchase } from "#features/notify/queries/read-letter-facts.ts";
import { purchaseRows } from "#features/notify/templates/purchase-rows.ts";

/** To the buyer: what was paid, when, and how it adds up. */
export const paymentReceipt: Template = async (id) => {
  const purchase = await readPurchase(id);
  if (!purchase) return null;
  const { locale } = purchase;
  const t = mailWords(locale);
  return {
    to: purchase.email,
    locale,
    content: {
      subject: t("paymentReceipt.subject", { number: purchase.number }),
      heading: t("paymentReceipt.heading"),
      blocks: [
        { kind: "paragraph", text: t("paymentReceipt.intro") },
        {
          kind: "rows",
          rows: [
            [t("rows.number"), purchase.number],
            [t("rows.date"), formatDate(purchase.paidAt ?? purchase.createdAt, locale)],
            ...purchaseRows(purchase, t),
          ],
        },
        ...(purchase.fundGift ? [{ kind: "paragraph" as const, text: t("fundGift") }] : []),
        ...(purchase.duties.state === "paid"
          ? []
          : [{ kind: "paragraph" as const, text: t("paymentReceipt.duties") }]),
      ],
      footer: t("footer"),
    },
  };
};
