import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Price } from "#components/format/price.tsx";
import type { OrderDto } from "#features/orders/queries/read-orders.ts";
import { ArrivalForms, ArrivalWords } from "#features/orders/ui/arrival.tsx";
import { OrderPhotos } from "#features/orders/ui/order-photos.tsx";
import { OrderTimeline } from "#features/orders/ui/order-timeline.tsx";
import { ParcelList } from "#features/orders/ui/parcel-list.tsx";
import { StatePill } from "#features/orders/ui/state-pill.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

/** One maker's part of a purchase. */
export function OrderPart({
  order,
  n,
  count,
  checkoutId,
  accessKey,
  more,
  locale,
}: {
  order: OrderDto;
  n: number;
  count: number;
  checkoutId: string;
  /** The key of the order's secret link, where it was followed. */
  accessKey?: string | undefined;
  /** What else can be done with the part: cancelling, sending back. */
  more?: ReactNode;
  locale: Locale;
}) {
  const t = useTranslations("orders");
  const maker = pick(order.artisanName, locale);
  const town = pick(order.artisanTown, locale);
  return (
    <section aria-labelledby={`part-${order.id}`} className="border-t border-encre pt-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <div>
          <p className="text-s text-encre-2">{t("part", { n, count })}</p>
          <h2 id={`part-${order.id}`} className="text-l">
            {t("from", { maker: maker.text, town: town.text })}
          </h2>
        </div>
        <StatePill state={order.state} />
      </div>
      <ul className="my-4 flex flex-col gap-2">
        {order.lines.map((line) => {
          const title = pick(line.title, locale);
          return (
            <li key={line.sku} className="flex justify-between gap-6">
              <span>
                <bdi lang={title.lang}>{title.text}</bdi>
                {line.quantity > 1 && (
                  <span className="text-encre-2"> · {t("quantity", { count: line.quantity })}</span>
                )}
              </span>
              <Price value={line.unit} locale={locale} className="shrink-0" />
            </li>
          );
        })}
      </ul>
      <div className="mb-6 flex flex-col gap-1">
        <ArrivalWords order={order} locale={locale} />
        {order.hub && order.parcels.every((parcel) => parcel.state === "packed") && (
          <p className="text-s text-encre-2">{t("hub.buyer")}</p>
        )}
        <ParcelList order={order} locale={locale} />
      </div>
      <ArrivalForms {...{ order, checkoutId, accessKey, locale }} />
      {order.photos.length > 0 && (
        <div className="mb-6 flex flex-col gap-2">
          <h3 className="text-m font-[550]">{t("photos.buyer")}</h3>
          <OrderPhotos
            photos={order.photos}
            access={accessKey ? `&order=${checkoutId}&key=${encodeURIComponent(accessKey)}` : ""}
          />
        </div>
      )}
      <OrderTimeline order={order} locale={locale} />
      {more}
    </section>
  );
}
