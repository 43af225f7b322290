import { useTranslations } from "next-intl";
import { When } from "#components/format/when.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { CountTabs } from "#components/ui/count-tabs.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { BackLink, TextLink } from "#components/ui/link.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { type RecordList, recordTabs } from "#features/provenance/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type ViewProps = { list: RecordList; chamberId: string | null; locale: Locale };

/** The chamber's pieces by what has become of their records: to sign first. */
export function RecordsView({ list, chamberId, locale }: ViewProps) {
  const t = useTranslations("labels.records");
  const href = (tab: string, page = 1) =>
    `/office/records?${new URLSearchParams({ tab, ...(page > 1 ? { page: String(page) } : {}), ...(chamberId ? { chamber: chamberId } : {}) })}`;
  return (
    <Container className="flex flex-col gap-6 pb-16">
      <PageHeader
        eyebrow={<BackLink href="/office/pieces">{t("back")}</BackLink>}
        title={t("title")}
        lead={t("lead")}
      />
      <CountTabs
        label={t("tabsName")}
        tabs={recordTabs.map((tab) => ({
          ...{ key: tab, href: href(tab), label: t(`tabs.${tab}`), count: list.counts[tab] },
        }))}
        here={list.tab}
        locale={locale}
      />
      <DataTable
        caption={t("title")}
        captionHidden
        columns={[
          { key: "piece", label: t("piece"), rowHeader: true },
          { key: "maker", label: t("maker") },
          { key: "signed", label: t("signedOn") },
        ]}
        rows={list.pieces.map((piece) => ({
          id: piece.pieceId,
          cells: {
            piece: (
              <span className="flex flex-col">
                <TextLink
                  href={`/office/records/${piece.pieceId}`}
                  className="target-slim inline-flex items-center font-[550]"
                >
                  <Bilingual value={piece.title} locale={locale} />
                </TextLink>
                <bdi dir="ltr" className="text-s text-encre-2">
                  {piece.serial}
                </bdi>
              </span>
            ),
            maker: <Bilingual value={piece.makerName} locale={locale} />,
            signed: piece.signedAt ? (
              <When value={piece.signedAt} locale={locale} style="short" />
            ) : (
              <span className="text-encre-2">{t("notSigned")}</span>
            ),
          },
        }))}
        empty={<EmptyState title={t(`empty.${list.tab}`)} art="shelf" />}
      />
      <Pagination
        page={list.page}
        pages={list.pages}
        hrefOf={(page) => href(list.tab, page)}
        locale={locale}
      />
    </Container>
  );
}
