import { getTranslations } from "next-intl/server";
import { Section } from "#components/layout/section.tsx";
import { listPurchaseDocuments } from "#features/documents/index.ts";
import { DocumentList } from "#features/documents/ui/document-list.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Context } from "#lib/kernel/context.ts";

type PurchaseDocumentsProps = {
  context: Context;
  checkoutId: Id<"checkout">;
  /** Of the secret link, when the reader came by it. */
  orderKey?: string | undefined;
  locale: Locale;
};

/** Under a purchase: its confirmation, invoices and credit notes. Nothing for a purchase the reader may not see. */
export async function PurchaseDocuments({ context, checkoutId, orderKey, locale }: PurchaseDocumentsProps) {
  const t = await getTranslations({ locale, namespace: "documents.view" });
  const papers = await listPurchaseDocuments(context, { checkoutId });
  if (!papers.ok) return null;
  const link = orderKey ? `?order=${checkoutId}&key=${encodeURIComponent(orderKey)}` : "";
  const { documents } = papers.value;
  return (
    <Section id="documents" title={t("title")} tone="sable">
      {documents.length === 0 ? (
        <p className="max-w-text">{t("buyerNone")}</p>
      ) : (
        <DocumentList documents={documents} link={link} locale={locale} />
      )}
    </Section>
  );
}
