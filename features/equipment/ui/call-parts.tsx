import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatDate } from "#components/format/date.ts";
import { formatMoney } from "#components/format/money.ts";
import { formatNumber } from "#components/format/number.ts";
import { type PillTone, StatusPill } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { CallFacts, CallPhase, Funds, Item } from "#features/equipment/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import type { Money } from "#lib/money/money.ts";

const tones: Readonly<Record<CallPhase, PillTone>> = {
  ...{ draft: "neutral", announced: "info", open: "verified", closed: "pending", ranked: "pending" },
  ...{ decided: "verified", done: "neutral", cancelled: "revoked" },
};

export function PhasePill({ phase }: { phase: CallPhase }) {
  const t = useTranslations("equipment.phases");
  return <StatusPill tone={tones[phase]}>{t(phase)}</StatusPill>;
}

type IntroProps = {
  call: Pick<CallFacts, "text" | "opensOn" | "closesOn" | "bodyName" | "cancelReason" | "isDemonstration">;
  locale: Locale;
};

/** What a call is about, for whom, and when. */
export function CallIntro({ call, locale }: IntroProps) {
  const t = useTranslations("equipment");
  return (
    <div className="flex max-w-text flex-col gap-3">
      {call.isDemonstration && (
        <Notice tone="info" title={t("demonstration")}>
          {t("demonstrationText")}
        </Notice>
      )}
      {call.cancelReason && <Notice tone="warning" title={t("cancelled", { reason: call.cancelReason })} />}
      <Bilingual value={call.text} locale={locale} as="p" className="whitespace-pre-line" />
      <p>{t("days", { from: formatDate(call.opensOn, locale), to: formatDate(call.closesOn, locale) })}</p>
      {call.bodyName && <p>{t("forBody", { name: pick(call.bodyName, locale).text })}</p>}
    </div>
  );
}

type ItemsProps<One extends Item> = {
  items: readonly One[];
  locale: Locale;
  /** What stands below the terms of one. */
  act?: (item: One) => ReactNode;
};

/** What is offered: how many of each, their value, and the terms. */
export function ItemTable<One extends Item>({ items, locale, act }: ItemsProps<One>) {
  const t = useTranslations("equipment");
  return (
    <DataTable
      caption={t("items")}
      captionHidden
      columns={[
        { key: "item", label: t("item"), rowHeader: true },
        { key: "quantity", label: t("quantity"), align: "end" },
        { key: "value", label: t("value"), align: "end" },
        { key: "terms", label: t("terms") },
      ]}
      rows={items.map((item) => ({
        id: item.id,
        cells: {
          item: <Bilingual value={item.kind} locale={locale} />,
          quantity: formatNumber(item.quantity, locale),
          value: <bdi>{formatMoney(item.value, locale)}</bdi>,
          terms: (
            <div className="flex flex-col gap-1 text-s">
              <ItemTerms item={item} locale={locale} />
              {act?.(item)}
            </div>
          ),
        },
      }))}
    />
  );
}

/** The terms of one item: for which crafts, what the artisan pays, how long it is kept. */
export function ItemTerms({ item, locale }: { item: Item; locale: Locale }) {
  const t = useTranslations("equipment");
  const share = { percent: item.copayPercent, amount: formatMoney(item.copay, locale) };
  return (
    <ul className="flex flex-col gap-1">
      <li>
        {item.crafts.length === 0
          ? t("forAll")
          : `${t("forCrafts")} ${item.crafts.map(({ name }) => pick(name, locale).text).join(" · ")}`}
      </li>
      <li>{item.copay.minor === 0 ? t("copayNone") : t("copay", share)}</li>
      <li>{t("keep", { years: item.keepYears })}</li>
    </ul>
  );
}

type FundsProps = { funds: readonly Funds[]; budget: Money; locale: Locale; act?: (one: Funds) => ReactNode };

/** Where the money comes from, line by line, and what it comes to. */
export function FundsList({ funds, budget, locale, act }: FundsProps) {
  const t = useTranslations("equipment");
  return (
    <div className="flex max-w-text flex-col gap-3">
      <p className="font-[550]">{t("budgetAll", { amount: formatMoney(budget, locale) })}</p>
      <ul className="flex list-disc flex-col gap-2 ps-6">
        {funds.map((one) => (
          <li key={one.id}>
            {t("fundsLine", {
              ...{ amount: formatMoney(one.amount, locale), source: one.source },
              date: formatDate(one.decidedOn, locale),
            })}
            {act?.(one)}
          </li>
        ))}
      </ul>
    </div>
  );
}
