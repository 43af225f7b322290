import { useTranslations } from "next-intl";
import { Pagination } from "#components/ui/pagination.tsx";
import { PieceList } from "#features/catalogue/ui/piece-list.tsx";
import { readFilters, searchHref } from "#features/search/domain/address.ts";
import type { FoundDto } from "#features/search/schema.ts";
import { FoundWords } from "#features/search/ui/found-words.tsx";
import { formId, SearchLayout } from "#features/search/ui/search-layout.tsx";
import { SortOrder } from "#features/search/ui/sort-order.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

/** Everything that is for sale, newest first: a cached page whose form and second page lead to the search. */
export function ShopView({ found, locale }: { found: FoundDto; locale: Locale }) {
  const t = useTranslations("catalogue.list");
  const filters = readFilters(locale, { sort: "newest" });
  return (
    <SearchLayout title={t("title")} lead={t("lead")} filters={filters} found={found}>
      <div className="flex flex-wrap items-end justify-between gap-4">
        <FoundWords filters={filters} found={found} />
        <SortOrder sort="newest" form={formId} />
      </div>
      <PieceList pieces={found.pieces} locale={locale} priority={2} headingLevel={2} />
      <Pagination
        page={1}
        pages={found.pages}
        hrefOf={(page) => searchHref({ ...filters, page })}
        locale={locale}
      />
    </SearchLayout>
  );
}
