import { useTranslations } from "next-intl";
import { RadioCards } from "#components/ui/radio-cards.tsx";
import { offeredMethods } from "#features/checkout/schema.ts";
import type { PartProps } from "#features/checkout/ui/sections/part.ts";

/** How it is paid. Only at home is there a choice: elsewhere it is the card. */
export function PaymentSection({ values, say, quote }: PartProps) {
  const t = useTranslations("checkout");
  const offered = quote.country === "MA" ? offeredMethods : (["card"] as const);
  return (
    <RadioCards
      legend={t("labels.method")}
      name="method"
      defaultValue={values.method || "card"}
      error={say("method")}
      options={offered.map((value) => ({
        value,
        label: t(`methods.${value}.label`),
        hint: t(`methods.${value}.hint`),
      }))}
    />
  );
}
