import "server-only";
import { formatDate } from "#components/format/date.ts";
import { formatMoney } from "#components/format/money.ts";
import { getUnpaid } from "#features/checkout/index.ts";
import { localeOf, mailWords, type Template } from "#features/notify/domain/template.ts";
import { readPurchase } from "#features/notify/queries/read-letter-facts.ts";
import { orderLink } from "#features/orders/index.ts";
import { systemActor } from "#lib/kernel/actor.ts";

/** To a buyer who pays by transfer: how much, to which account, with which reference, until when. Null once it was paid. */
export const transferInstructions: Template = async (id) => {
  const purchase = await readPurchase(id);
  if (!purchase) return null;
  const unpaid = await getUnpaid({ actor: systemActor("mail.send") }, { checkoutId: purchase.id });
  if (!unpaid.ok || !unpaid.value.transfer || unpaid.value.state !== "pending") return null;
  const { number, total, transfer } = unpaid.value;
  const locale = localeOf(purchase.locale);
  const t = mailWords(locale);
  return {
    to: purchase.email,
    locale,
    content: {
      subject: t("transfer.subject", { number }),
      heading: t("transfer.heading"),
      blocks: [
        { kind: "paragraph", text: t("transfer.intro") },
        {
          kind: "rows",
          rows: [
            [t("transfer.amount"), formatMoney(total, locale)],
            [t("transfer.holder"), transfer.account.holder],
            [t("transfer.bank"), transfer.account.bank],
            [t("transfer.rib"), transfer.account.rib],
            [t("transfer.reference"), transfer.reference],
            [t("transfer.until"), formatDate(transfer.dueAt, locale)],
          ],
        },
        { kind: "paragraph", text: t("transfer.rule") },
        { kind: "link", label: t("orderConfirmation.follow"), href: orderLink(purchase.id, locale) },
      ],
      footer: t("footer"),
    },
  };
};
