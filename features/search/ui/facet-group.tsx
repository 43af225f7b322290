import { useTranslations } from "next-intl";
import { formatNumber } from "#components/format/number.ts";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { FacetName, FacetValue } from "#features/search/schema.ts";
import { useFacetWords } from "#features/search/ui/facet-words.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type FacetGroupProps = {
  name: FacetName;
  values: readonly FacetValue[];
  chosen: readonly string[];
  /** Id of the form the boxes belong to. */
  form: string;
  locale: Locale;
  /** Counts come from a sample. */
  isEstimate: boolean;
  isOpen?: boolean;
};

const atOnce = 8;

/** The values of one facet with their counts, as boxes to tick. Those chosen are always there, with 0 if need be. */
export function FacetGroup({ name, values, chosen, form, locale, isEstimate, isOpen }: FacetGroupProps) {
  const t = useTranslations("search");
  const wordsOf = useFacetWords(locale);
  const gone = chosen.filter((value) => !values.some((each) => each.value === value));
  const all = [...values, ...gone.map((value) => ({ value, label: null, count: 0 }))];
  if (all.length === 0) return null;
  // What is ticked stands first, so that it is never behind "more".
  const sorted = [
    ...all.filter(({ value }) => chosen.includes(value)),
    ...all.filter(({ value }) => !chosen.includes(value)),
  ];
  const shown = name === "price" || name === "size" ? all : sorted;
  const row = (each: FacetValue) => (
    <li key={each.value}>
      <label className="target-slim flex items-center gap-3 py-1.5">
        <input
          type="checkbox"
          name={name}
          value={each.value}
          form={form}
          defaultChecked={chosen.includes(each.value)}
          className="size-6 shrink-0 accent-bleu"
        />
        <Bilingual value={wordsOf(name, each)} locale={locale} />
        <span className="ms-auto ps-3 text-s text-encre-2 tabular-nums">
          {isEstimate && <span aria-hidden="true">≈ </span>}
          {formatNumber(each.count, locale)}
          <span className="sr-only"> {t("piecesWord", { n: each.count })}</span>
        </span>
      </label>
    </li>
  );
  return (
    <details open={isOpen || chosen.length > 0} className="group/facet border-b border-line">
      <summary className="target flex list-none items-center justify-between gap-4 py-2 font-[550] hover:underline [&::-webkit-details-marker]:hidden">
        {t(`facet.${name}`)}
        <Icon name="chevron-down" className="group-open/facet:rotate-180" />
      </summary>
      <fieldset className="min-w-0 pb-4">
        <legend className="sr-only">{t(`facet.${name}`)}</legend>
        <ul>{shown.slice(0, atOnce).map(row)}</ul>
        {shown.length > atOnce && (
          <details>
            <summary className="target flex items-center font-[550] underline decoration-bord">
              {t("more", { n: shown.length - atOnce })}
            </summary>
            <ul>{shown.slice(atOnce).map(row)}</ul>
          </details>
        )}
      </fieldset>
    </details>
  );
}
