import { useTranslations } from "next-intl";
import { Price } from "#components/format/price.tsx";
import { When } from "#components/format/when.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { AppLink } from "#components/ui/app-link.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Button } from "#components/ui/button.tsx";
import { DataTable, type Row } from "#components/ui/data-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { officePath, officePiece } from "#features/listing/paths.ts";
import type { ListingRow, OfficeListDto } from "#features/listing/schema.ts";
import { StatePill } from "#features/listing/ui/state-pill.tsx";
import { Thumbnail } from "#features/listing/ui/thumbnail.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type ViewProps = {
  list: OfficeListDto;
  /** Set when the person works for more than one chamber and chose this one. */
  chamberId: string | null;
  locale: Locale;
};

/** The pieces of a chamber's makers: what waits, oldest first, or all of them with a search. */
export function OfficePiecesView({ list, chamberId, locale }: ViewProps) {
  const t = useTranslations("listing.office");
  const href = (choice: Record<string, string>) => {
    const asked = new URLSearchParams({ ...choice, ...(chamberId ? { chamber: chamberId } : {}) }).toString();
    return asked ? `${officePath}?${asked}` : officePath;
  };
  const tab = (name: "waiting" | "all", label: string) => (
    <AppLink
      href={href(name === "waiting" ? {} : { tab: "all" })}
      aria-current={list.tab === name ? "page" : undefined}
      className="target inline-flex items-center border-b-4 border-transparent px-1 hover:underline aria-[current=page]:border-encre aria-[current=page]:font-[550]"
    >
      {label}
    </AppLink>
  );
  return (
    <Container className="flex flex-col gap-6 pb-16">
      <PageHeader title={t("title")} lead={t(list.reviewsPieces ? "leadReviews" : "leadOpen")} />
      <nav aria-label={t("tabs")} className="flex flex-wrap gap-6 border-b border-line">
        {tab("waiting", t("waiting", { n: list.waiting }))}
        {tab("all", t("all"))}
      </nav>
      {list.tab === "all" && (
        <search aria-label={t("search")}>
          <form action={`/${locale}${officePath}`} method="get" className="flex flex-wrap items-end gap-3">
            <input type="hidden" name="tab" value="all" />
            {chamberId && <input type="hidden" name="chamber" value={chamberId} />}
            <TextInput
              name="q"
              type="search"
              label={t("q")}
              maxLength={80}
              required={false}
              defaultValue={list.q}
              className="min-w-0 flex-1 basis-64"
            />
            <Button type="submit">{t("search")}</Button>
          </form>
        </search>
      )}
      <DataTable
        caption={t("title")}
        captionHidden
        columns={[
          { key: "piece", label: t("piece"), rowHeader: true },
          { key: "maker", label: t("maker") },
          { key: "craft", label: t("craft") },
          { key: "price", label: t("price"), align: "end" },
          { key: "when", label: t("since") },
          { key: "state", label: t("state") },
        ]}
        rows={list.pieces.map((piece) => rowOf(piece, locale))}
        empty={<EmptyState title={t(list.tab === "waiting" ? "noneWaiting" : "noneFound")} art="shelf" />}
      />
      <Pagination
        page={list.page}
        pages={list.pages}
        hrefOf={(page) => href({ tab: list.tab, ...(list.q ? { q: list.q } : {}), page: String(page) })}
        locale={locale}
      />
    </Container>
  );
}

function rowOf(piece: ListingRow, locale: Locale): Row {
  return {
    id: piece.id,
    cells: {
      piece: (
        <span className="flex items-center gap-3">
          <span className="max-sm:hidden">
            <Thumbnail photo={piece.photo} family={piece.family} label="" />
          </span>
          <span className="flex min-w-0 flex-col">
            <TextLink href={officePiece(piece.id)} className="target-slim inline-flex items-center">
              <Bilingual value={piece.title} locale={locale} />
            </TextLink>
            <bdi dir="ltr" className="text-xs text-encre-2">
              {piece.serial}
            </bdi>
          </span>
        </span>
      ),
      maker: <Bilingual value={piece.makerName} locale={locale} />,
      craft: <Bilingual value={piece.craftName} locale={locale} />,
      price: <Price value={piece.price} locale={locale} />,
      when: <When value={piece.proposedAt ?? piece.createdAt} locale={locale} style="short" />,
      state: <StatePill state={piece.state} />,
    },
  };
}
