import { useTranslations } from "next-intl";
import { formatMoney } from "#components/format/money.ts";
import type { CollectionRule } from "#features/collections/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import { money } from "#lib/money/money.ts";

/** A rule in words: every condition, one after the other. */
export function useRuleWords(rule: CollectionRule, locale: Locale): string {
  const t = useTranslations("collections.rule.words");
  const claims = useTranslations("badges.claims");
  const dirhams = (minor: number) => formatMoney(money(minor, "MAD"), locale);
  const parts = [
    rule.craft && t("craft", { name: pick(rule.craft.name, locale).text }),
    rule.region && t("region", { name: pick(rule.region.name, locale).text }),
    rule.town && t("town", { name: rule.town }),
    rule.material && t("material", { name: pick(rule.material.name, locale).text }),
    rule.minMinor !== null && t("min", { amount: dirhams(rule.minMinor) }),
    rule.maxMinor !== null && t("max", { amount: dirhams(rule.maxMinor) }),
    rule.badge && t("badge", { name: claims(rule.badge) }),
  ].filter((part) => typeof part === "string");
  return t("all", { conditions: new Intl.ListFormat(locale).format(parts) });
}
