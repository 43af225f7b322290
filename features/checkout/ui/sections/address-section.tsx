import { useTranslations } from "next-intl";
import { Fieldset } from "#components/ui/fieldset.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import type { PartProps } from "#features/checkout/ui/sections/part.ts";
import { postalCodes } from "#lib/places/postal-codes.ts";

/** Where the parcels go, by the rules of the chosen country. */
export function AddressSection({ values, say, quote, towns }: PartProps & { towns: readonly string[] }) {
  const t = useTranslations("checkout");
  const isMorocco = quote.country === "MA";
  const code = postalCodes[quote.country];
  const field = (name: "line1" | "line2" | "postalCode" | "city") => ({
    name,
    label: t(`labels.${name}`),
    defaultValue: values[name] ?? "",
    error: say(name),
  });
  return (
    <Fieldset legend={t("address")} id="address" large>
      <TextInput {...field("line1")} autoComplete="address-line1" maxLength={160} />
      <TextInput {...field("line2")} autoComplete="address-line2" maxLength={160} optional />
      {code && (
        <TextInput
          {...field("postalCode")}
          {...{ dir: "ltr", width: "s", autoComplete: "postal-code", maxLength: 16 }}
          hint={t("postalCodeHint", { example: code.example })}
          optional={isMorocco}
        />
      )}
      <TextInput
        {...field("city")}
        autoComplete="address-level2"
        maxLength={80}
        list={isMorocco ? "towns" : undefined}
        hint={isMorocco ? t("townHint") : undefined}
      />
      {isMorocco && (
        <datalist id="towns">
          {towns.map((town) => (
            <option key={town} value={town} />
          ))}
        </datalist>
      )}
    </Fieldset>
  );
}
