import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { Prices } from "#components/format/prices.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { type ZoneDelivery, zoneDeliveries } from "#features/catalogue/domain/piece-delivery.ts";
import type { PieceDto } from "#features/catalogue/schema.ts";
import { now } from "#lib/clock.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/**
 * What one unit costs delivered and when it arrives, before anything is in a basket. The page holds every zone; the
 * visitor's is displayed, Morocco without a script.
 */
export function DeliveryLines({ piece, locale }: { piece: PieceDto; locale: Locale }) {
  const t = useTranslations("pricing.piece");
  const { delivery } = piece.terms;
  return (
    <section aria-labelledby="delivery-title" className="flex flex-col gap-2">
      <h2 id="delivery-title" className="flex items-center gap-2 text-l">
        <Icon name="truck" size={22} />
        {t("deliveryTitle")}
      </h2>
      {piece.closure && (
        <p className="font-[550]">
          {t("closed", {
            from: formatDate(piece.closure.from, locale, "dayMonth"),
            until: formatDate(piece.closure.until, locale, "dayMonth"),
          })}
        </p>
      )}
      {zoneDeliveries(piece.offers).map((zone) => (
        <Zone key={zone.zone} zone={zone} leadDays={piece.leadDays} locale={locale} />
      ))}
      {delivery && (
        <p className="text-s text-encre-2">
          {t("tariffOf", { date: formatDate(delivery.validFrom, locale), source: delivery.source })}
        </p>
      )}
      <p className="text-s">
        <TextLink href="#visitor">{t("changeCountry")}</TextLink>
      </p>
    </section>
  );
}

type ZoneProps = { zone: ZoneDelivery; leadDays: number | null; locale: Locale };

function Zone({ zone: { zone, delivery, from, blocked, partly }, leadDays, locale }: ZoneProps) {
  const t = useTranslations("pricing.piece");
  return (
    <div data-to={zone} className="flex flex-col">
      <h3 className="text-m font-[550]">{t(`zones.${zone}`)}</h3>
      {blocked && <p>{t(`restriction.${blocked}`)}</p>}
      {!blocked && !delivery && <p>{t("noTariff")}</p>}
      {delivery && (
        <>
          <p>
            {t.rich(from ? "deliveryFrom" : "deliveryPrice", {
              price: () => <Prices value={delivery.prices} locale={locale} className="font-[550]" />,
            })}
          </p>
          <Arrival {...delivery} leadDays={leadDays} locale={locale} />
          {partly && <p className="text-s">{t("someRestricted")}</p>}
          {zone !== "national" && <p className="text-s text-encre-2">{t("customs")}</p>}
        </>
      )}
    </div>
  );
}

type ArrivalProps = { earliest: number; latest: number; leadDays: number | null; locale: Locale };

/** Days as they are promised, and the dates they come to today: the page is made again every five minutes. */
function Arrival({ earliest, latest, leadDays, locale }: ArrivalProps) {
  const t = useTranslations("pricing.piece");
  const dateIn = (days: number) =>
    formatDate(new Date(now().getTime() + days * 86_400_000), locale, "dayMonth");
  const same = earliest === latest;
  return (
    <>
      <p>
        {same ? t("days", { to: latest }) : t("daysRange", { from: earliest, to: latest })}
        {leadDays !== null && <>, {t("includesMaking", { days: leadDays })}</>}
      </p>
      <p>
        {same
          ? t("arrivesAbout", { from: dateIn(earliest) })
          : t("arrives", { from: dateIn(earliest), to: dateIn(latest) })}{" "}
        <span className="text-s text-encre-2">({t("fromToday")})</span>
      </p>
    </>
  );
}
