import { useTranslations } from "next-intl";
import { Price } from "#components/format/price.tsx";
import { When } from "#components/format/when.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { OrderDto } from "#features/orders/queries/read-orders.ts";
import { StatePill } from "#features/orders/ui/state-pill.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

/** The artisan's orders: what waits first, in words; then all of them. */
export function StudioOrders({ orders, locale }: { orders: readonly OrderDto[]; locale: Locale }) {
  const t = useTranslations("studio");
  const waiting = orders.filter((order) => order.state === "paid").length;
  return (
    <Container width="page" className="pb-16">
      <PageHeader title={t("title")} lead={t("lead")} />
      {orders.length === 0 ? (
        <EmptyState art="thread" title={t("empty.title")}>
          {t("empty.body")}
        </EmptyState>
      ) : (
        <>
          <Notice
            tone={waiting > 0 ? "warning" : "success"}
            title={t("waiting", { count: waiting })}
            className="mb-8"
          />
          <DataTable
            caption={t("title")}
            captionHidden
            columns={[
              { key: "number", label: t("number"), rowHeader: true },
              { key: "pieces", label: t("pieces") },
              { key: "date", label: t("date") },
              { key: "state", label: t("state") },
              { key: "receives", label: t("receives"), align: "end" },
            ]}
            rows={orders.map((order) => ({
              id: order.id,
              cells: {
                number: (
                  <TextLink href={`/studio/orders/${order.id}`}>
                    <bdi dir="ltr">{order.number}</bdi>
                  </TextLink>
                ),
                pieces: order.lines
                  .map((line) => pick(line.title, locale).text)
                  .join(locale === "ar" ? "، " : ", "),
                date: <When value={order.createdAt} locale={locale} style="short" />,
                state: <StatePill state={order.state} />,
                receives: <Price value={order.receives} locale={locale} />,
              },
            }))}
          />
        </>
      )}
    </Container>
  );
}
