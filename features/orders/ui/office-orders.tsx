import { useTranslations } from "next-intl";
import { isolate } from "#components/format/number.ts";
import { When } from "#components/format/when.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { OfficeOrder } from "#features/orders/queries/as-office-orders.ts";
import { StatePill } from "#features/orders/ui/state-pill.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type OfficeOrdersProps = {
  orders: readonly Omit<OfficeOrder, "shipTo">[];
  /** As many as the query shows at most: then there may be more. */
  isCut: boolean;
  /** Number of an order that was just brought to its end. */
  delivered?: string | undefined;
  locale: Locale;
};

/** Paid orders that a chamber brings in their makers' place, the oldest first. */
export function OfficeOrders({ orders, isCut, delivered, locale }: OfficeOrdersProps) {
  const t = useTranslations("orders.office");
  const studio = useTranslations("studio");
  return (
    <Container className="flex flex-col gap-6 pb-16">
      <PageHeader title={t("title")} lead={t("lead")} />
      {delivered && (
        <Notice tone="success" role="status" title={t("delivered", { number: isolate(delivered) })} />
      )}
      <DataTable
        caption={t("caption")}
        captionHidden
        columns={[
          { key: "number", label: studio("number"), rowHeader: true },
          { key: "maker", label: t("maker") },
          { key: "why", label: t("why") },
          { key: "state", label: studio("state") },
          { key: "promised", label: t("promised") },
        ]}
        rows={orders.map((order) => ({
          id: order.id,
          cells: {
            number: (
              <TextLink href={`/office/orders/${order.id}`} className="target-slim inline-flex items-center">
                <bdi dir="ltr">{order.number}</bdi>
              </TextLink>
            ),
            maker: <Bilingual value={order.artisanName} locale={locale} />,
            why: order.reason && t(`reason.${order.reason}`),
            state: <StatePill state={order.state} />,
            promised: <When value={order.promisedFor} locale={locale} style="short" />,
          },
        }))}
        empty={
          <EmptyState art="thread" title={t("emptyTitle")}>
            {t("emptyText")}
          </EmptyState>
        }
      />
      {isCut && <p className="text-s text-encre-2">{t("more", { count: orders.length })}</p>}
    </Container>
  );
}
