import { useTranslations } from "next-intl";
import { When } from "#components/format/when.tsx";
import type { OrderDto } from "#features/orders/queries/read-orders.ts";
import type { ParcelDto } from "#features/orders/queries/read-parts.ts";
import { ParcelLine } from "#features/orders/ui/parcel-line.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type ListProps = {
  order: Pick<OrderDto, "parcels" | "carrier" | "trackingNumber"> & {
    lines: readonly Pick<OrderDto["lines"][number], "id" | "title">[];
  };
  locale: Locale;
};

/** The parcels an order leaves in: of one only who took it, of several what is in each and where it is. */
export function ParcelList({ order, locale }: ListProps) {
  const t = useTranslations("orders");
  const [only] = order.parcels;
  if (!only || order.parcels.length === 1)
    return (
      <>
        <ParcelLine order={only ?? order} />
        {only?.byHub && <p className="text-s text-encre-2">{t("hub.together")}</p>}
      </>
    );
  return (
    <ol className="flex flex-col gap-4">
      {order.parcels.map((parcel) => (
        <li key={parcel.id} className="border-s-4 border-line ps-4">
          <p className="font-[550]">
            {t("parcel.title", { n: parcel.n, count: order.parcels.length })} ·{" "}
            {t(`parcel.state.${parcel.state}`)}
          </p>
          <ParcelContents parcel={parcel} lines={order.lines} locale={locale} />
          {parcel.shippedAt && (
            <p className="text-s text-encre-2">
              <When value={parcel.deliveredAt ?? parcel.shippedAt} locale={locale} style="short" />
            </p>
          )}
          <ParcelLine order={parcel} />
        </li>
      ))}
    </ol>
  );
}

type ContentsProps = { parcel: ParcelDto; lines: ListProps["order"]["lines"]; locale: Locale };

/** What one parcel holds. */
export function ParcelContents({ parcel, lines, locale }: ContentsProps) {
  return (
    <ul className="text-s">
      {parcel.lines.map(({ lineId, quantity }) => {
        const line = lines.find(({ id }) => id === lineId);
        const title = pick(line?.title, locale);
        return (
          <li key={lineId}>
            <bdi lang={title.lang}>{title.text}</bdi> × <bdi>{quantity}</bdi>
          </li>
        );
      })}
    </ul>
  );
}
