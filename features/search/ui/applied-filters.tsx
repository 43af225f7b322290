import { useTranslations } from "next-intl";
import { formatMoney } from "#components/format/money.ts";
import { AppLink } from "#components/ui/app-link.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { searchHref, without } from "#features/search/domain/address.ts";
import { type Filters, type FoundDto, facetNames } from "#features/search/schema.ts";
import { useFacetWords } from "#features/search/ui/facet-words.ts";
import { type PickedText, pick } from "#lib/i18n/localized-text.ts";
import { money } from "#lib/money/money.ts";

type AppliedFiltersProps = { filters: Filters; facets: FoundDto["facets"] };

/** What narrows the list, each as a link to the same list without it. */
export function AppliedFilters({ filters, facets }: AppliedFiltersProps) {
  const t = useTranslations("search");
  const { locale } = filters;
  const wordsOf = useFacetWords(locale);
  const chips: { key: string; words: PickedText; href: string }[] = facetNames.flatMap((name) =>
    filters[name].map((value) => ({
      key: `${name} ${value}`,
      words: wordsOf(name, facets[name].find((each) => each.value === value) ?? { value, label: null }),
      href: searchHref(without(filters, name, value)),
    })),
  );
  for (const name of ["min", "max"] as const) {
    const limit = filters[name];
    if (limit === undefined) continue;
    const amount = formatMoney(money(limit * 100, "MAD"), locale);
    const words = pick({ [locale]: t(`range.${name}Chip`, { amount }) }, locale);
    chips.push({ key: name, words, href: searchHref(without(filters, name)) });
  }
  if (chips.length === 0) return null;
  return (
    <nav aria-label={t("applied")}>
      <ul className="flex flex-wrap gap-2">
        {chips.map(({ key, words, href }) => (
          <li key={key}>
            <AppLink
              href={href}
              className="target inline-flex items-center gap-2 rounded-full border border-encre px-4 py-1.5 hover:bg-sable"
            >
              <span className="sr-only">{t("remove")} </span>
              <Bilingual value={words} locale={locale} />
              <Icon name="close" size={16} />
            </AppLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
