import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatNumber } from "#components/format/number.ts";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { type AskedDocument, fieldsOf, type RuleField } from "#features/rules/domain/rule-fields.ts";
import type { RuleKey } from "#features/rules/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type PartProps = { field: RuleField; value: unknown; locale: Locale };

/** One part of a rule in words. */
export function RulePart({ field, value, locale }: PartProps): ReactNode {
  const t = useTranslations("rules");
  const part = ((value ?? {}) as Record<string, unknown>)[field.name];
  if (part === null || part === undefined) return t("notAsked");
  switch (field.kind) {
    case "documents":
      return (part as string[]).length === 0 ? (
        t("notAsked")
      ) : (
        <ul className="flex flex-col">
          {(part as AskedDocument[]).map((document) => (
            <li key={document}>{t(`documents.${document}`)}</li>
          ))}
        </ul>
      );
    case "dayList":
      return (part as number[])
        .map((days) => t("units.days", { n: days, shown: formatNumber(days, locale) }))
        .join(" · ");
    case "amountList":
      return (part as number[]).map((amount) => formatNumber(amount, locale)).join(" · ");
    case "yesNo":
      return part ? t("yes") : t("no");
    default:
      return t(`units.${field.kind}`, { n: Number(part), shown: formatNumber(Number(part), locale) });
  }
}

type ValueProps = {
  rule: RuleKey;
  value: unknown;
  locale: Locale;
};

/** A rule's value as terms and words; what is not asked for is left out. */
export function RuleValueList({ rule, value, locale }: ValueProps) {
  const t = useTranslations("rules.fields");
  const parts = (value ?? {}) as Record<string, unknown>;
  const fields = fieldsOf(rule).filter(({ name }) => parts[name] !== null && parts[name] !== false);
  return (
    <SummaryList
      items={fields.map((field) => ({
        term: t(field.name),
        value: <RulePart field={field} value={value} locale={locale} />,
      }))}
    />
  );
}
