import "server-only";
import { documentLink, getDocument, pdfOf } from "#features/documents/index.ts";
import { mailWords, type Template } from "#features/notify/domain/template.ts";
import { readPurchase } from "#features/notify/queries/read-letter-facts.ts";
import { isId } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";

/** To the buyer: the maker's invoice, attached as it was issued, and where it can be read again. */
export const invoiceIssued: Template = async (id) => {
  if (!isId("orderDocument", id)) return null;
  const document = await getDocument({ actor: systemActor("mail") }, { documentId: id });
  if (!document.ok) return null;
  const { number, sheet, issuedAt, purchase: paid } = document.value;
  const purchase = paid && (await readPurchase(paid.id));
  if (!purchase || !number) return null;
  const { locale } = purchase;
  const t = mailWords(locale);
  return {
    to: purchase.email,
    locale,
    files: [{ name: `invoice-${number}.pdf`, mediaType: "application/pdf", bytes: pdfOf(sheet, issuedAt) }],
    content: {
      subject: t("invoiceIssued.subject", { number, order: purchase.number }),
      heading: t("invoiceIssued.heading"),
      blocks: [
        { kind: "paragraph", text: t("invoiceIssued.body", { number, order: purchase.number }) },
        { kind: "link", label: t("invoiceIssued.open"), href: documentLink(id, purchase.id, locale) },
      ],
      footer: t("footer"),
    },
  };
};
