import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { Steps } from "#components/ui/steps.tsx";
import { QuoteForm } from "#features/pricing/ui/quote-form.tsx";
import { QuotePreview } from "#features/pricing/ui/quote-preview.tsx";
import type { NewQuotePage } from "#features/pricing/ui/read-new-quote.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type ViewProps = { page: NewQuotePage; sentences: Readonly<Record<string, string>>; locale: Locale };

/** A new quote in two steps: what it says, and what that makes of prices. */
export function NewQuoteView({ page, sentences, locale }: ViewProps) {
  const t = useTranslations("pricing.exchange");
  const { draft } = page;
  return (
    <Container width="text" className="flex flex-col gap-8 pb-16">
      <PageHeader
        eyebrow={<BackLink href="/federation/exchange">{t("back")}</BackLink>}
        title={t("newTitle")}
        lead={t(draft ? "previewLead" : "newLead")}
      />
      <Steps steps={[{ label: t("stepWrite") }, { label: t("stepCheck") }]} current={draft ? 2 : 1} />
      {draft ? (
        <QuotePreview page={page} draft={draft} sentences={sentences} locale={locale} />
      ) : (
        <QuoteForm page={page} sentences={sentences} locale={locale} />
      )}
    </Container>
  );
}
