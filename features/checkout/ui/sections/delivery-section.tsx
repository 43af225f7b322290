import { useTranslations } from "next-intl";
import { RadioCards } from "#components/ui/radio-cards.tsx";
import type { PartProps } from "#features/checkout/ui/sections/part.ts";

/** How it travels, and when each maker's parcel arrives. */
export function DeliverySection({ quote, say }: PartProps) {
  const t = useTranslations("checkout");
  return (
    <section className="flex flex-col gap-4">
      <RadioCards
        legend={t("labels.service")}
        name="service"
        defaultValue={quote.service}
        error={say("service")}
        options={quote.services.map(({ service, price, days }) => ({
          value: service,
          label: t(`services.${service}`),
          hint: t("arrival", { days }),
          aside: <bdi>{price}</bdi>,
        }))}
      />
      <ul className="flex flex-col gap-2 text-s">
        {quote.parcels.map(({ maker, price, arrivesBy }) => (
          <li key={maker.text} className="flex justify-between gap-6">
            <span>
              {t.rich("parcel", {
                date: arrivesBy,
                maker: () => <bdi lang={maker.lang}>{maker.text}</bdi>,
              })}
            </span>
            <bdi className="shrink-0">{price}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}
