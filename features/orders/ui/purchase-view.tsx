import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { isolate } from "#components/format/number.ts";
import { Price } from "#components/format/price.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Card } from "#components/ui/card.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Totals } from "#components/ui/totals.tsx";
import type { DeliveryAddress } from "#db/schema/checkout.ts";
import type { OrderDto } from "#features/orders/queries/read-orders.ts";
import { AddressBlock } from "#features/orders/ui/address-block.tsx";
import { OrderPart } from "#features/orders/ui/order-part.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Money } from "#lib/money/money.ts";

export type Purchase = {
  number: string;
  state: string;
  email: string;
  address: DeliveryAddress;
  items: Money;
  shipping: Money;
  total: Money;
  createdAt: string;
  orders: OrderDto[];
};

const notices = { refund_due: "refundDue", refunded: "refunded", review: "review" } as const;

/** A purchase as its buyer follows it: one part a maker, where each stands, what was paid, where it goes. */
export function PurchaseView({ purchase, locale }: { purchase: Purchase; locale: Locale }) {
  const t = useTranslations("orders");
  const notice = notices[purchase.state as keyof typeof notices];
  return (
    <Container width="page" className="pb-16">
      <PageHeader
        eyebrow={t("placed", { date: formatDate(purchase.createdAt, locale) })}
        title={t("title", { number: isolate(purchase.number) })}
        lead={purchase.state === "paid" ? t("thanks") : undefined}
      />
      {notice && <Notice tone="warning" title={t(notice)} className="mb-8" />}
      <div className="grid items-start gap-10 lg:grid-cols-[1fr_20rem] lg:gap-16">
        <div className="flex flex-col gap-10">
          {purchase.orders.map((order, index) => (
            <OrderPart
              key={order.id}
              order={order}
              n={index + 1}
              count={purchase.orders.length}
              locale={locale}
            />
          ))}
        </div>
        <div className="flex flex-col gap-6">
          <Card tone="sable" as="section">
            <h2 className="mb-2 text-l">{t("summary")}</h2>
            <Totals
              rows={[
                { label: t("items"), value: <Price value={purchase.items} locale={locale} /> },
                { label: t("shipping"), value: <Price value={purchase.shipping} locale={locale} /> },
                { label: t("total"), value: <Price value={purchase.total} locale={locale} />, strong: true },
              ]}
            />
          </Card>
          <section>
            <h2 className="mb-2 text-l">{t("deliverTo")}</h2>
            <AddressBlock address={purchase.address} locale={locale} />
            <p className="mt-2 text-s text-encre-2">
              <bdi dir="ltr">{purchase.email}</bdi>
            </p>
          </section>
          <p className="text-s text-encre-2">{t("keepLink")}</p>
        </div>
      </div>
    </Container>
  );
}
