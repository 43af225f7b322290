import { useTranslations } from "next-intl";
import { Price } from "#components/format/price.tsx";
import type { OrderDto } from "#features/orders/queries/read-orders.ts";
import { OrderTimeline } from "#features/orders/ui/order-timeline.tsx";
import { ParcelLine } from "#features/orders/ui/parcel-line.tsx";
import { StatePill } from "#features/orders/ui/state-pill.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

/** One maker's part of a purchase. */
export function OrderPart({
  order,
  n,
  count,
  locale,
}: {
  order: OrderDto;
  n: number;
  count: number;
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
        <p className="text-s text-encre-2">{t("arrival", { days: order.leadDays })}</p>
        <ParcelLine order={order} />
      </div>
      <OrderTimeline order={order} locale={locale} />
    </section>
  );
}
