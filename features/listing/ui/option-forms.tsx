import { useTranslations } from "next-intl";
import { currencyMark } from "#components/format/money.ts";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import type { FieldSpec } from "#components/ui/form-field.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { editVariantAction, setPriceAction, setStockAction } from "#features/listing/actions.ts";
import { removeVariantAction } from "#features/listing/button-actions.ts";
import { type ListingDto, ownCurrencies, restrictions, type VariantDto } from "#features/listing/schema.ts";
import {
  figure,
  measureFields,
  measureValues,
  number,
  wordFields,
  wordValues,
} from "#features/listing/ui/field-specs.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { typedOfMinor } from "#lib/money/typed-amount.ts";

/** What is asked of an option: its name, its own measures, its customs heading, and where it may go. */
export function useOptionFields(locale: Locale): FieldSpec[] {
  const t = useTranslations("listing.form");
  const restriction = useTranslations("listing.restriction");
  return [
    ...wordFields(t, "optionName", locale, { max: 40 }),
    ...wordFields(t, "option", locale, { max: 60 }),
    ...measureFields(t, t("asPiece")),
    number("weightGrams", t("weight"), { optional: true, hint: t("asPiece") }),
    number("hsHeading", t("heading"), { optional: true, hint: t("asPiece") }),
    {
      kind: "select",
      name: "restriction",
      label: t("restriction"),
      hint: t("restrictionHint"),
      options: restrictions.map((value) => ({ value, label: restriction(value) })),
    },
  ];
}

type FormsProps = {
  piece: ListingDto;
  variant: VariantDto;
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** The forms of one option: price, units, and behind them what changes rarely. */
export function OptionForms({ piece, variant, sentences, locale }: FormsProps) {
  const t = useTranslations("listing.options");
  const form = useTranslations("listing.form");
  const fields = useOptionFields(locale);
  const hidden = { pieceId: piece.id, sku: variant.sku, locale };
  const common = { hidden, sentences, pending: form("saving"), tone: "secondary" as const };
  const own = new Map(variant.ownPrices.map((price) => [price.currency, typedOfMinor(price.minor)]));
  const places = piece.availability === "made_to_order";
  return (
    <>
      <FieldsForm
        {...common}
        action={setPriceAction}
        start={newForm({
          price: typedOfMinor(variant.price.minor),
          ...Object.fromEntries(
            ownCurrencies.map((currency) => [`own.${currency}`, own.get(currency) ?? ""]),
          ),
        })}
        submit={t("savePrice")}
        fields={[
          number("price", form("price"), { hint: form("priceHint") }),
          ...ownCurrencies.map((currency) =>
            number(`own.${currency}`, form("ownPrice", { currency: currencyMark(currency, locale) }), {
              optional: true,
              hint: form("ownPriceHint"),
            }),
          ),
        ]}
      />
      <FieldsForm
        {...common}
        hidden={{ ...hidden, seen: String(variant.onHand) }}
        action={setStockAction}
        start={newForm({ units: String(variant.onHand) })}
        submit={t("saveStock")}
        fields={[
          number("units", form(places ? "places" : "units"), places ? { hint: form("placesHint") } : {}),
        ]}
      />
      <div>
        <Disclosure summary={t("more")}>
          <FieldsForm
            {...common}
            action={editVariantAction}
            start={newForm({
              ...wordValues("optionName", piece.optionName),
              ...wordValues("option", variant.option),
              ...measureValues(variant),
              weightGrams: figure(variant.weightGrams),
              hsHeading: variant.hsHeading ?? "",
              restriction: variant.restriction,
            })}
            submit={form("save")}
            fields={fields}
          />
        </Disclosure>
        {piece.variants.length > 1 && (
          <Disclosure summary={t("remove")}>
            <form action={removeVariantAction}>
              {Object.entries(hidden).map(([name, value]) => (
                <input key={name} type="hidden" name={name} value={value} />
              ))}
              <SubmitButton tone="danger">{t("removeYes")}</SubmitButton>
            </form>
          </Disclosure>
        )}
      </div>
    </>
  );
}
