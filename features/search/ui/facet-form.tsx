import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { isNarrowed, searchHref } from "#features/search/domain/address.ts";
import { type Filters, type FoundDto, facetNames } from "#features/search/schema.ts";
import { FacetGroup } from "#features/search/ui/facet-group.tsx";
import { PriceRange } from "#features/search/ui/price-range.tsx";

type FacetFormProps = {
  filters: Filters;
  found: Pick<FoundDto, "facets" | "isEstimate">;
  /** Id of the form everything belongs to. */
  form: string;
};

const openAtFirst = new Set(["craft", "material", "price", "ready"]);

/**
 * Every facet, folded, in one drawer: closed above the results on a phone, a column that is always open where there is room
 * (a browser too old for that shows the drawer's handle). The boxes belong to the page's one form.
 */
export function FacetForm({ filters, found, form }: FacetFormProps) {
  const t = useTranslations("search");
  const { locale } = filters;
  return (
    <details className="drawer border-y border-line lg:border-0">
      <summary className="target flex list-none items-center justify-between gap-4 py-3 font-[550] hover:underline [&::-webkit-details-marker]:hidden">
        {t("filters")}
        <Icon name="chevron-down" />
      </summary>
      <div className="pb-6">
        <h2 className="sr-only">{t("filters")}</h2>
        {found.isEstimate && <p className="pb-2 text-s text-encre-2">{t("estimate")}</p>}
        {facetNames.map((name) => (
          <FacetGroup
            key={name}
            name={name}
            values={found.facets[name]}
            chosen={filters[name]}
            form={form}
            locale={locale}
            isEstimate={found.isEstimate}
            isOpen={openAtFirst.has(name)}
          />
        ))}
        <PriceRange filters={filters} form={form} />
        <div className="flex flex-wrap items-center gap-3 pt-5">
          <Button type="submit" form={form}>
            {t("apply")}
          </Button>
          {isNarrowed(filters) && (
            <TextLink href={searchHref({ q: filters.q, sort: filters.sort })}>{t("clear")}</TextLink>
          )}
        </div>
      </div>
    </details>
  );
}
