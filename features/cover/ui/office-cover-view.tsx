import { useTranslations } from "next-intl";
import { formatNumber } from "#components/format/number.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Section } from "#components/layout/section.tsx";
import { Card } from "#components/ui/card.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { coverStatuses, type ExchangeDto, type HelpList } from "#features/cover/schema.ts";
import { CoverNotice, type CoverOutcome } from "#features/cover/ui/cover-notice.tsx";
import { ExchangeForms } from "#features/cover/ui/exchange-forms.tsx";
import { ExchangeHistory } from "#features/cover/ui/exchange-history.tsx";
import { FindMaker, type FoundMaker } from "#features/cover/ui/find-maker.tsx";
import { HelpTable } from "#features/cover/ui/help-table.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type OfficeCoverProps = {
  list: HelpList;
  exchanges: readonly ExchangeDto[];
  q: string;
  /** Makers that match `q`; null when nothing was asked. */
  found: readonly FoundMaker[] | null;
  outcome: CoverOutcome;
  locale: Locale;
};

/** The chamber's work on health cover: whom to help, whose agreement to record, the month's files. */
export function OfficeCoverView({ list, exchanges, q, found, outcome, locale }: OfficeCoverProps) {
  const t = useTranslations("cover.office");
  const statuses = useTranslations("cover.statuses");
  return (
    <>
      <Container>
        <PageHeader
          eyebrow={<BackLink href="/office">{t("back")}</BackLink>}
          title={t("title")}
          lead={t("lead")}
        />
        <CoverNotice {...outcome} words={{}} />
        <h2 className="mb-4 text-xl">{t("countsTitle")}</h2>
        <dl className="grid grid-cols-2 gap-4 lg:grid-cols-4">
          {coverStatuses.map((status) => (
            <Card key={status} className="flex flex-col-reverse justify-end">
              <dt className="text-s text-encre-2">{statuses(status)}</dt>
              <dd className="font-heading text-3xl">{formatNumber(list.counts[status], locale)}</dd>
            </Card>
          ))}
        </dl>
      </Container>
      <Section title={t("help")}>
        <HelpTable list={list} locale={locale} />
      </Section>
      <Section title={t("find")} tone="sable">
        <FindMaker q={q} found={found} locale={locale} />
      </Section>
      <Section title={t("exchange")} id="exchange">
        <ExchangeForms chamberId={list.chamberId} locale={locale} />
        <div className="mt-12">
          <ExchangeHistory exchanges={exchanges} locale={locale} />
        </div>
      </Section>
    </>
  );
}
