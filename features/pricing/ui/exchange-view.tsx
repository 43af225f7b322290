import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { historiesOf } from "#features/pricing/domain/quote-history.ts";
import type { QuoteRow } from "#features/pricing/schema.ts";
import { QuoteCard } from "#features/pricing/ui/quote-card.tsx";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type ViewProps = { rows: readonly QuoteRow[]; mayRecord: boolean; done: boolean; locale: Locale };

/** What a dirham is worth in the shop: the quote that holds in each currency, what comes and what held before. */
export function ExchangeView({ rows, mayRecord, done, locale }: ViewProps) {
  const t = useTranslations("pricing.exchange");
  return (
    <Container className="flex flex-col gap-8 pb-16">
      <PageHeader eyebrow={t("federation")} title={t("title")} lead={t("lead")}>
        {mayRecord && (
          <div>
            <ButtonLink href="/federation/exchange/new">{t("recordNew")}</ButtonLink>
          </div>
        )}
      </PageHeader>
      {done && (
        <Notice tone="success" role="status">
          {t("done")}
        </Notice>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-2">
        {historiesOf(rows, dayInMorocco(now())).map((history) => (
          <QuoteCard key={history.currency} history={history} locale={locale} />
        ))}
      </div>
      <p className="max-w-text text-s text-encre-2">{t("rule")}</p>
    </Container>
  );
}
