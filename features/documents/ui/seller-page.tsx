import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { SellerRecord } from "#features/documents/queries/get-seller.ts";
import { SellerForm } from "#features/documents/ui/seller-form.tsx";
import { SellerRecords } from "#features/documents/ui/seller-records.tsx";
import type { KeptForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type SellerPageProps = {
  eyebrow: ReactNode;
  title: string;
  lead: string;
  records: readonly SellerRecord[];
  done: boolean;
  form: {
    action: (last: KeptForm, data: FormData) => Promise<KeptForm>;
    hidden: Readonly<Record<string, string>>;
    sentences: Readonly<Record<string, string>>;
    now: Date;
  };
  locale: Locale;
};

/** A seller's invoicing details for those who record them: what holds, what held, and the form for what holds next. */
export function SellerPage({ eyebrow, title, lead, records, done, form, locale }: SellerPageProps) {
  const t = useTranslations("documents.seller");
  return (
    <Container width="text" className="flex flex-col gap-10 pb-16">
      <PageHeader eyebrow={eyebrow} title={title} lead={lead} />
      {done && (
        <Notice tone="success" role="status">
          {t("done")}
        </Notice>
      )}
      <SellerRecords records={records} locale={locale} />
      <section aria-labelledby="record">
        <h2 id="record" className="mb-2 text-xl">
          {t("recordTitle")}
        </h2>
        <p className="mb-6 text-encre-2">{t("recordHint")}</p>
        <SellerForm {...form} last={records[0]} locale={locale} />
      </section>
    </Container>
  );
}
