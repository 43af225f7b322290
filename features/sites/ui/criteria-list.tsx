import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Bilingual } from "#components/ui/bilingual.tsx";
import type { Criterion } from "#features/sites/tenancy-schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = { criteria: readonly Criterion[]; locale: Locale; act?: (criterion: Criterion) => ReactNode };

/** What is asked of applicants, how it is measured, and how much it weighs. */
export function CriteriaList({ criteria, locale, act }: Props) {
  const t = useTranslations("sites");
  return (
    <ol className="flex list-decimal flex-col gap-4 ps-6">
      {criteria.map((criterion) => (
        <li key={criterion.id}>
          <Bilingual value={criterion.title} locale={locale} /> · {t("weight", { weight: criterion.weight })}
          <span className="block text-s text-encre-2">
            <Bilingual value={criterion.measure} locale={locale} />
          </span>
          {act?.(criterion)}
        </li>
      ))}
    </ol>
  );
}
