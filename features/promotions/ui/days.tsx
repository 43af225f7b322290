import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { formatMoney } from "#components/format/money.ts";
import { formatNumber, isolate } from "#components/format/number.ts";
import { StatusPill } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import type { PromotionRow, PromotionTerms } from "#features/promotions/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { money } from "#lib/money/money.ts";

type Shown = PromotionTerms & Pick<PromotionRow, "startsOn" | "endsOn" | "standing">;

/** What is taken off and when, in one line. */
export function PartAndDays({ row, locale }: { row: Shown; locale: Locale }) {
  const t = useTranslations("promotions");
  const days = t("days", { from: formatDate(row.startsOn, locale), to: formatDate(row.endsOn, locale) });
  return (
    <p>
      <OffText row={row} locale={locale} /> · {days}
    </p>
  );
}

function OffText({ row, locale }: { row: PromotionTerms; locale: Locale }) {
  const t = useTranslations("promotions.off");
  if (row.kind === "free_delivery") return t("free_delivery");
  if (row.kind === "amount")
    return t("amount", { amount: formatMoney(money(row.amountMinor ?? 0, "MAD"), locale) });
  const part = formatNumber((row.basisPoints ?? 0) / 100, locale, { maximumFractionDigits: 2 });
  return t("percent", { part: isolate(`${part}\u00a0%`) });
}

/** What a promotion is about: its collection, craft, maker and country, whichever it names. */
export function ScopeTitle({ scope, locale }: { scope: PromotionTerms["scope"]; locale: Locale }) {
  const t = useTranslations("promotions.of");
  const named = [scope.collection, scope.craft, scope.artisan].filter((name) => name !== null);
  const country = scope.country
    ? t("country", {
        name: new Intl.DisplayNames([locale], { type: "region" }).of(scope.country) ?? scope.country,
      })
    : null;
  return (
    <h2 className="text-l">
      {named.map((name, n) => (
        <span key={name.fr ?? name.ar}>
          {n > 0 && " · "}
          <Bilingual value={name} locale={locale} />
        </span>
      ))}
      {country && (named.length > 0 ? ` · ${country}` : country)}
    </h2>
  );
}

const tones = { coming: "info", running: "verified", over: "neutral", ended: "neutral" } as const;

/** Where a promotion stands today. */
export function Standing({ row }: { row: Pick<PromotionRow, "standing"> }) {
  const t = useTranslations("promotions.standing");
  return <StatusPill tone={tones[row.standing]}>{t(row.standing)}</StatusPill>;
}
