import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatDate } from "#components/format/date.ts";
import { isolate } from "#components/format/number.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { DeliveryAddress } from "#db/schema/checkout.ts";
import type { OrderDto } from "#features/orders/queries/read-orders.ts";
import { AddressBlock } from "#features/orders/ui/address-block.tsx";
import { OrderPart } from "#features/orders/ui/order-part.tsx";
import { type PurchaseAmounts, PurchaseTotals } from "#features/orders/ui/purchase-totals.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

export type Purchase = {
  id: string;
  number: string;
  email: string;
  address: DeliveryAddress;
  giftNote: string | null;
  createdAt: string;
  orders: OrderDto[];
} & PurchaseAmounts;

const notices = { refund_due: "refundDue", refunded: "refunded", review: "review" } as const;

/** Thanks, until the first parcel is on its way: then where each stands says more. */
function leadOf({ state, orders }: Purchase, t: ReturnType<typeof useTranslations<"orders">>) {
  if (!orders.every((order) => isHere.has(order.state))) return undefined;
  return state === "paid" ? t("thanks") : state === "confirmed" ? t("thanksDoor") : undefined;
}

const isHere = new Set<string>(["paid", "confirmed", "accepted", "packed"]);

type ViewProps = {
  purchase: Purchase;
  /** The key of the order's secret link, where it was followed. */
  accessKey?: string | undefined;
  /** A code of what the buyer tried and was refused. */
  problem?: string | undefined;
  /** What else a buyer can do with one maker's part: cancel it, send it back. */
  partActions?: (order: OrderDto) => ReactNode;
  locale: Locale;
};

/** A purchase as its buyer follows it: one part a maker, where each stands, what was paid, where it goes. */
export function PurchaseView({ purchase, accessKey, problem, partActions, locale }: ViewProps) {
  const t = useTranslations("orders");
  const notice = notices[purchase.state as keyof typeof notices];
  return (
    <Container width="page" className="pb-16">
      <PageHeader
        eyebrow={t("placed", { date: formatDate(purchase.createdAt, locale) })}
        title={t("title", { number: isolate(purchase.number) })}
        lead={leadOf(purchase, t)}
      />
      {problem && (
        <Notice tone="warning" role="alert" title={t("errors.ORDER_NOT_SHIPPED")} className="mb-8" />
      )}
      {notice && <Notice tone="warning" title={t(notice)} className="mb-8" />}
      <div className="grid items-start gap-10 lg:grid-cols-[1fr_20rem] lg:gap-16">
        <div className="flex flex-col gap-10">
          {purchase.orders.map((order, index) => (
            <OrderPart
              key={order.id}
              order={order}
              n={index + 1}
              count={purchase.orders.length}
              checkoutId={purchase.id}
              accessKey={accessKey}
              more={partActions?.(order)}
              locale={locale}
            />
          ))}
        </div>
        <div className="flex flex-col gap-6">
          <PurchaseTotals purchase={purchase} locale={locale} />
          <section>
            <h2 className="mb-2 text-l">{t("deliverTo")}</h2>
            <AddressBlock address={purchase.address} locale={locale} />
            <p className="mt-2 text-s text-encre-2">
              <bdi dir="ltr">{purchase.email}</bdi>
            </p>
          </section>
          {purchase.giftNote && (
            <section>
              <h2 className="mb-2 text-l">{t("giftNote")}</h2>
              <p dir="auto" className="whitespace-pre-line wrap-anywhere">
                {purchase.giftNote}
              </p>
            </section>
          )}
          <p className="text-s text-encre-2">{t("keepLink")}</p>
        </div>
      </div>
    </Container>
  );
}
