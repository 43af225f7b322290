import { useTranslations } from "next-intl";
import { formatMoney } from "#components/format/money.ts";
import { formatNumber, isolate } from "#components/format/number.ts";
import { When } from "#components/format/when.tsx";
import { type PillTone, StatusPill } from "#components/ui/badge.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { type DutyState, dutyStateOn } from "#features/shipping/domain/duty-groups.ts";
import type { DutyRuleRow } from "#features/shipping/schema.ts";
import { countryName } from "#features/shipping/ui/country-name.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type TextProps = { rule: DutyRuleRow; today: string; mayRecord: boolean; locale: Locale };

const tones: Record<DutyState, PillTone> = { now: "verified", coming: "info", past: "neutral" };

/** One charge: what is asked, of what, since when and where that stands. */
export function DutyText({ rule, today, mayRecord, locale }: TextProps) {
  const t = useTranslations("shipping.duties");
  const state = dutyStateOn(rule, today);
  return (
    <div className="flex flex-col gap-1 border-t border-line pt-3">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span className="font-[550]">{t(`kinds.${rule.kind}`)}</span>
        <bdi className="tabular-nums">{figureOf(rule, locale)}</bdi>
        <StatusPill tone={tones[state]}>{t(`state.${state}`)}</StatusPill>
        {rule.isDemonstration && <StatusPill tone="pending">{t("demonstration")}</StatusPill>}
      </p>
      <p className="text-s">{conditionsOf(rule, t, locale).join(" · ")}</p>
      <p className="text-s text-encre-2">
        {t("since")} <When value={rule.validFrom} locale={locale} />
        {rule.validUntil && (
          <>
            {" "}
            {t("until")} <When value={rule.validUntil} locale={locale} />
          </>
        )}
        {" · "}
        {t(rule.isPrepayable ? "prepayable" : "atBorder")}
      </p>
      <p className="text-s text-encre-2">
        {t("source")} · <bdi className="break-words">{rule.source}</bdi>
      </p>
      {mayRecord && !rule.validUntil && (
        <p>
          <TextLink href={`/federation/duties/${rule.id}`}>{t("end")}</TextLink>
        </p>
      )}
    </div>
  );
}

function figureOf(rule: DutyRuleRow, locale: Locale): string {
  if (rule.amount) return formatMoney(rule.amount, locale);
  return formatNumber((rule.basisPoints ?? 0) / 10_000, locale, {
    style: "percent",
    maximumFractionDigits: 2,
  });
}

type Words = ReturnType<typeof useTranslations<"shipping.duties">>;

function conditionsOf(rule: DutyRuleRow, t: Words, locale: Locale): string[] {
  return [
    rule.hsPrefix ? t("heading", { prefix: isolate(rule.hsPrefix) }) : t("allGoods"),
    ...(rule.origin ? [t("from", { country: countryName(rule.origin, locale) })] : []),
    ...(rule.over ? [t("overText", { amount: formatMoney(rule.over, locale) })] : []),
    ...(rule.upTo ? [t("upToText", { amount: formatMoney(rule.upTo, locale) })] : []),
  ];
}
