import { useTranslations } from "next-intl";
import { formatNumber } from "#components/format/number.ts";
import { When } from "#components/format/when.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { BackLink, TextLink } from "#components/ui/link.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { Recall, RecalledPiece } from "#features/materials/schema.ts";
import { Part } from "#features/materials/ui/part.tsx";
import { Said } from "#features/materials/ui/said.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = { recall: Recall; done: string | null; locale: Locale };

/** A recall: why, how far the lot had come that moment, and the list piece by piece. */
export function RecallView({ recall, done, locale }: Props) {
  const t = useTranslations("materials.recall");
  const claims = useTranslations("badges.claims");
  const n = (value: number) => formatNumber(value, locale);
  return (
    <Container className="flex flex-col gap-10 pb-16">
      <PageHeader
        eyebrow={
          <BackLink href={`/office/materials/lots/${recall.lot.id}`}>
            {t("back", { number: recall.lot.number })}
          </BackLink>
        }
        title={t("doneTitle", { number: recall.lot.number })}
      >
        <p>
          <When value={recall.at} locale={locale} style="dateTime" />
        </p>
      </PageHeader>
      <Said done={done} />
      <SummaryList
        items={[
          { term: t("reason"), value: <Bilingual value={recall.reason} locale={locale} /> },
          { term: t("advice"), value: <Bilingual value={recall.advice} locale={locale} /> },
          { term: t("pieces"), value: n(recall.pieces) },
          { term: t("orders"), value: n(recall.orders) },
          ...(recall.late > 0 ? [{ term: t("late"), value: `${n(recall.late)} – ${t("lateText")}` }] : []),
          { term: t("sent"), value: t("sentOf", { sent: recall.sent, of: recall.orders + recall.late }) },
          { term: t("badges"), value: n(recall.badges) },
          { term: t("makers"), value: n(recall.makers) },
        ]}
      />
      <Part id="list" title={t("list")}>
        <DataTable
          caption={t("list")}
          captionHidden
          columns={[
            { key: "serial", label: t("serial"), rowHeader: true },
            { key: "title", label: t("piece") },
            { key: "maker", label: t("maker") },
            { key: "orders", label: t("ordersOf") },
            { key: "badges", label: t("badges") },
          ]}
          rows={recall.rows.map((row) => ({
            id: row.pieceId,
            cells: {
              serial: (
                <TextLink href={`/p/${row.serial}?lang=${locale}`} plain>
                  {row.serial}
                </TextLink>
              ),
              title: <Bilingual value={row.title} locale={locale} />,
              maker: <Bilingual value={row.maker} locale={locale} />,
              orders: <Orders row={row} />,
              badges:
                row.badges.length > 0
                  ? row.badges.map((claim) => claims(claim as "piece_inspected")).join(" · ")
                  : "–",
            },
          }))}
          empty={<p>{t("noPieces")}</p>}
        />
        <Pagination
          page={recall.page}
          pages={recall.pages}
          hrefOf={(page) => `/office/materials/recalls/${recall.id}?page=${page}#list`}
          locale={locale}
        />
      </Part>
    </Container>
  );
}

function Orders({ row }: { row: RecalledPiece }) {
  const t = useTranslations("materials.recall");
  if (row.orders.length === 0 && row.late.length === 0) return t("notSold");
  return (
    <>
      <bdi>{row.orders.join(", ")}</bdi>
      {row.late.length > 0 && (
        <span className="block">
          {t("lateOrders")} <bdi>{row.late.join(", ")}</bdi>
        </span>
      )}
    </>
  );
}
