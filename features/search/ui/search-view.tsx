import { useTranslations } from "next-intl";
import { isolate } from "#components/format/isolate.ts";
import { Pagination } from "#components/ui/pagination.tsx";
import { PieceList } from "#features/catalogue/ui/piece-list.tsx";
import { searchHref } from "#features/search/domain/address.ts";
import { AppliedFilters } from "#features/search/ui/applied-filters.tsx";
import { FoundWords } from "#features/search/ui/found-words.tsx";
import { NothingFound } from "#features/search/ui/nothing-found.tsx";
import type { SearchPage } from "#features/search/ui/read-search.ts";
import { formId, SearchLayout } from "#features/search/ui/search-layout.tsx";
import { SortOrder } from "#features/search/ui/sort-order.tsx";
import { SuggestedLinks } from "#features/search/ui/suggested-links.tsx";

/** What was found, with its facets, order, pages and ways on. */
export function SearchView({ filters, found, suggestions, crafts }: SearchPage) {
  const t = useTranslations("search");
  const { locale } = filters;
  return (
    <SearchLayout
      title={filters.q ? t("titleFor", { q: isolate(filters.q) }) : t("title")}
      filters={filters}
      found={found}
      above={<SuggestedLinks suggestions={suggestions} locale={locale} />}
    >
      <div className="flex flex-wrap items-end justify-between gap-4">
        <FoundWords filters={filters} found={found} />
        <SortOrder sort={filters.sort} form={formId} />
      </div>
      <AppliedFilters filters={filters} facets={found.facets} />
      {found.pieces.length > 0 ? (
        <PieceList pieces={found.pieces} locale={locale} priority={2} headingLevel={2} />
      ) : (
        <NothingFound filters={filters} crafts={crafts} isBeyond={found.total > 0} />
      )}
      {found.pieces.length > 0 && (
        <Pagination
          page={found.page}
          pages={found.pages}
          hrefOf={(page) => searchHref({ ...filters, page })}
          locale={locale}
        />
      )}
    </SearchLayout>
  );
}
