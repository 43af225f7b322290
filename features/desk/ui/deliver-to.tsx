import type { DeliveryAddress } from "#db/schema/checkout.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** Where the parcels go, each line in the direction of its own letters. */
export function DeliverTo({ address, locale }: { address: DeliveryAddress; locale: Locale }) {
  const { name, line1, line2, postalCode, city, country, phone } = address;
  const countryName = new Intl.DisplayNames([locale], { type: "region" }).of(country) ?? country;
  const lines = [name, line1, line2, [postalCode, city].filter(Boolean).join(" "), countryName];
  return (
    <address className="not-italic">
      {lines.filter(Boolean).map((line) => (
        <bdi key={line} className="block">
          {line}
        </bdi>
      ))}
      <bdi dir="ltr" className="block w-fit">
        {phone}
      </bdi>
    </address>
  );
}
