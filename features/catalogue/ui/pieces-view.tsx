import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import type { CraftDto, PieceListDto } from "#features/catalogue/schema.ts";
import { CraftFacet } from "#features/catalogue/ui/craft-facet.tsx";
import { PieceList } from "#features/catalogue/ui/piece-list.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type PiecesViewProps = {
  list: PieceListDto;
  crafts: readonly CraftDto[];
  /** The chosen craft. */
  craft?: CraftDto;
  locale: Locale;
};

/** The list of pieces with its craft facet, number, pages and empty states. */
export function PiecesView({ list, crafts, craft, locale }: PiecesViewProps) {
  const t = useTranslations("catalogue.list");
  const hrefOf = (page: number) => {
    const query = new URLSearchParams();
    if (craft) query.set("craft", craft.key);
    if (page > 1) query.set("page", String(page));
    return query.size > 0 ? `/pieces?${query}` : "/pieces";
  };
  const beyond = list.total > 0 && list.pieces.length === 0;
  return (
    <Container width="wide" className="pb-16">
      <PageHeader
        title={craft ? <Bilingual value={craft.name} locale={locale} /> : t("title")}
        lead={craft ? <Bilingual value={craft.summary} locale={locale} as="span" /> : t("lead")}
      />
      <div className="grid gap-6 lg:grid-cols-[15rem_minmax(0,1fr)] lg:gap-12">
        <CraftFacet crafts={crafts.filter((each) => each.pieces > 0)} current={craft?.key} locale={locale} />
        <section aria-label={t("results")} className="flex flex-col gap-6">
          {list.pieces.length > 0 && (
            <p className="text-s text-encre-2">
              {t("count", { n: list.total })}
              <span aria-hidden="true"> · </span>
              {t("order")}
            </p>
          )}
          {list.pieces.length > 0 ? (
            <PieceList pieces={list.pieces} locale={locale} priority={2} headingLevel={2} />
          ) : (
            <EmptyState
              title={t(beyond ? "beyondTitle" : "emptyTitle")}
              action={
                <ButtonLink href={beyond ? hrefOf(1) : "/pieces"}>
                  {t(beyond ? "firstPage" : "clear")}
                </ButtonLink>
              }
            >
              {t(beyond ? "beyondText" : "emptyText")}
            </EmptyState>
          )}
          {!beyond && <Pagination page={list.page} pages={list.pages} hrefOf={hrefOf} locale={locale} />}
        </section>
      </div>
    </Container>
  );
}
