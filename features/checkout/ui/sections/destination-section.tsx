import { useTranslations } from "next-intl";
import { Fieldset } from "#components/ui/fieldset.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Select, type SelectOption } from "#components/ui/select.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { PartProps } from "#features/checkout/ui/sections/part.ts";

type Props = PartProps & { countries: readonly SelectOption[]; currencies: readonly SelectOption[] };

/** Where it goes and what is paid in: everything that is priced hangs on these two, so they come first. */
export function DestinationSection({ values, say, quote, countries, currencies }: Props) {
  const t = useTranslations("checkout");
  return (
    <Fieldset legend={t("destination")} id="destination" large>
      <Select
        name="country"
        label={t("labels.country")}
        hint={t("countryHint")}
        options={countries}
        autoComplete="country"
        defaultValue={values.country}
        error={say("country")}
      />
      {quote.country !== "MA" && (
        <Select
          name="currency"
          label={t("labels.currency")}
          options={currencies}
          defaultValue={quote.currency}
          error={say("currency")}
        />
      )}
      {quote.isTooOld && (
        <Notice tone="warning" role="status">
          {t("quoteTooOld")}
        </Notice>
      )}
      <div>
        <SubmitButton tone="secondary" name="step" value="quote">
          {t("changeCountry")}
        </SubmitButton>
      </div>
    </Fieldset>
  );
}
