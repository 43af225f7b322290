import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Bilingual } from "#components/ui/bilingual.tsx";
import type { Criterion } from "#features/fairs/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = {
  criteria: readonly Criterion[];
  locale: Locale;
  /** What may be done with one, below it. */
  act?: (criterion: Criterion) => ReactNode;
};

/** What is asked, how it is measured, and how much it weighs. */
export function CriteriaList({ criteria, locale, act }: Props) {
  const t = useTranslations("fairs");
  return (
    <ol className="flex max-w-text flex-col gap-5">
      {criteria.map((criterion) => (
        <li key={criterion.id} className="border-s-2 border-line ps-4">
          <p className="font-[550]">
            <Bilingual value={criterion.title} locale={locale} />
          </p>
          <p>
            <Bilingual value={criterion.measure} locale={locale} />
          </p>
          <p className="text-s text-encre-2">{t("weight", { weight: criterion.weight })}</p>
          {act?.(criterion)}
        </li>
      ))}
    </ol>
  );
}
