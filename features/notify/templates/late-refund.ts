import "server-only";
import { formatMoney } from "#components/format/money.ts";
import { mailWords, type Template } from "#features/notify/domain/template.ts";
import { readPurchase } from "#features/notify/queries/read-letter-facts.ts";

/** To the buyer whose payment came after the piece was gone: the whole amount goes back. */
export const lateRefund: Template = async (id) => {
  const purchase = await readPurchase(id);
  if (!purchase) return null;
  const { locale } = purchase;
  const t = mailWords(locale);
  return {
    to: purchase.email,
    locale,
    content: {
      subject: t("lateRefund.subject", { number: purchase.number }),
      heading: t("lateRefund.heading"),
      blocks: [
        {
          kind: "paragraph",
          text: t(purchase.method === "card" ? "lateRefund.body" : "lateRefund.byBank", {
            amount: formatMoney(purchase.total, locale),
          }),
        },
      ],
      footer: t("footer"),
    },
  };
};
