import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import type { Filters, FoundDto } from "#features/search/schema.ts";
import { FacetForm } from "#features/search/ui/facet-form.tsx";
import { SearchBox } from "#features/search/ui/search-box.tsx";

type SearchLayoutProps = {
  title: ReactNode;
  lead?: ReactNode;
  filters: Filters;
  found: Pick<FoundDto, "facets" | "isEstimate">;
  /** Under the search box, over both columns. */
  above?: ReactNode;
  children: ReactNode;
};

export const formId = "find";

/** A list of pieces with everything it can be narrowed by. One GET form holds all of it: its address is the search. */
export function SearchLayout({ title, lead, filters, found, above, children }: SearchLayoutProps) {
  const t = useTranslations("search");
  const { locale } = filters;
  return (
    <Container width="wide" className="pb-16">
      <PageHeader title={title} lead={lead} />
      <search className="flex max-w-[48rem] flex-col gap-3 pb-8">
        <form id={formId} action={`/${locale}/search`} />
        <SearchBox locale={locale} id="q" form={formId} value={filters.q} visibleLabel />
        {above}
      </search>
      <div className="grid gap-6 lg:grid-cols-[17rem_minmax(0,1fr)] lg:gap-12">
        <FacetForm filters={filters} found={found} form={formId} />
        <section aria-label={t("results")} className="flex flex-col gap-6">
          {children}
        </section>
      </div>
    </Container>
  );
}
