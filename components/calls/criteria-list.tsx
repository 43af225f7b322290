import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Bilingual } from "#components/ui/bilingual.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";

/** What is asked of applicants, how points are given for it, and what they are multiplied by. */
export type ShownCriterion = { id: string; title: LocalizedText; measure: LocalizedText; weight: number };

type Props<One extends ShownCriterion> = {
  criteria: readonly One[];
  locale: Locale;
  /** What may be done with one, below it. */
  act?: (criterion: One) => ReactNode;
};

/** The published criteria of a call. */
export function CriteriaList<One extends ShownCriterion>({ criteria, locale, act }: Props<One>) {
  const t = useTranslations("calls");
  return (
    <ol className="flex max-w-text list-decimal flex-col gap-4 ps-6">
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
