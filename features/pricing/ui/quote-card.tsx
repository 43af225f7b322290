import { useTranslations } from "next-intl";
import { formatMoney } from "#components/format/money.ts";
import { When } from "#components/format/when.tsx";
import { StatusPill } from "#components/ui/badge.tsx";
import { Card } from "#components/ui/card.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Timeline, type TimelineItem } from "#components/ui/timeline.tsx";
import type { QuoteHistory } from "#features/pricing/domain/quote-history.ts";
import type { QuoteRow } from "#features/pricing/schema.ts";
import { RateText } from "#features/pricing/ui/rate-text.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { money } from "#lib/money/money.ts";

/** One currency: what holds today and whether it is getting old, and every other quote that was recorded. */
export function QuoteCard({ history, locale }: { history: QuoteHistory; locale: Locale }) {
  const t = useTranslations("pricing");
  const { currency, now, coming, past } = history;
  return (
    <Card as="article" className="flex flex-col gap-4">
      <h2 className="text-l">{t(`visitor.currencies.${currency}`)}</h2>
      {now ? <QuoteText row={now} locale={locale} /> : <p className="text-encre-2">{t("exchange.none")}</p>}
      {now && now.age !== "fresh" && (
        <Notice tone="warning">{t(now.age === "old" ? "exchange.old" : "exchange.tooOld")}</Notice>
      )}
      {coming.length + past.length > 0 && (
        <Disclosure summary={t("exchange.history", { n: coming.length + past.length })}>
          <Timeline items={itemsOf(history, locale)} />
        </Disclosure>
      )}
    </Card>
  );
}

function QuoteText({ row, locale }: { row: QuoteRow; locale: Locale }) {
  const t = useTranslations("pricing.exchange");
  const step = formatMoney(money(row.roundToMinor, row.currency), locale);
  return (
    <div className="flex flex-col gap-1">
      <RateText currency={row.currency} perDirham={row.perDirham} locale={locale} />
      {row.isDemonstration && <StatusPill tone="pending">{t("demonstration")}</StatusPill>}
      <p className="text-s text-encre-2">
        {t("since")} <When value={row.validFrom} locale={locale} /> · {t("rounded", { step })}
      </p>
      <p className="text-s text-encre-2">
        {t("source")} · <bdi className="break-words">{row.source}</bdi>
      </p>
    </div>
  );
}

function itemsOf({ coming, past }: QuoteHistory, locale: Locale): TimelineItem[] {
  const item = (row: QuoteRow, state: TimelineItem["state"]): TimelineItem => ({
    id: row.id,
    state,
    title: <QuoteText row={row} locale={locale} />,
    when: <When value={row.recordedAt} locale={locale} style="dateTime" />,
  });
  return [
    ...past.toReversed().map((row) => item(row, "done")),
    ...coming.map((row) => item(row, "upcoming")),
  ];
}
