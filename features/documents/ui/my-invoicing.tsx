import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { BackLink } from "#components/ui/link.tsx";
import type { SellerRecord } from "#features/documents/queries/get-seller.ts";
import type { DocumentLine } from "#features/documents/queries/list-documents.ts";
import { DocumentList } from "#features/documents/ui/document-list.tsx";
import { SellerRecords } from "#features/documents/ui/seller-records.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type MyInvoicingProps = {
  records: readonly SellerRecord[];
  invoices: readonly DocumentLine[];
  locale: Locale;
};

/** What a maker's own invoices carry, and the invoices the platform made out to them. */
export function MyInvoicing({ records, invoices, locale }: MyInvoicingProps) {
  const t = useTranslations("documents.seller");
  const studio = useTranslations("studio");
  return (
    <Container width="text" className="flex flex-col gap-10 pb-16">
      <PageHeader
        eyebrow={<BackLink href="/studio/orders">{studio("back")}</BackLink>}
        title={t("title")}
        lead={t("lead")}
      />
      <SellerRecords records={records} locale={locale} />
      <section aria-labelledby="commission">
        <h2 id="commission" className="mb-4 text-xl">
          {t("myInvoices")}
        </h2>
        {invoices.length === 0 ? (
          <p>{t("noCommission")}</p>
        ) : (
          <DocumentList documents={invoices} locale={locale} />
        )}
      </section>
    </Container>
  );
}
