import { useTranslations } from "next-intl";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { addVariantAction, setAvailabilityAction } from "#features/listing/actions.ts";
import type { ListingDto } from "#features/listing/schema.ts";
import { figure, number, saleFields, wordValues } from "#features/listing/ui/field-specs.ts";
import { OptionForms, useOptionFields } from "#features/listing/ui/option-forms.tsx";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type ViewProps = { piece: ListingDto; sentences: Readonly<Record<string, string>>; locale: Locale };

/** How a piece is sold: each option with its price, units, measures and where it may go; and one more option. */
export function OptionsView({ piece, sentences, locale }: ViewProps) {
  const t = useTranslations("listing.options");
  const form = useTranslations("listing.form");
  const availability = useTranslations("listing.availability");
  const log = useTranslations("listing.piece");
  const optionFields = useOptionFields(locale);
  const hidden = { pieceId: piece.id, locale };
  return (
    <>
      {piece.screened !== "none" && <Notice tone="warning">{log("screened")}</Notice>}
      {piece.variants.map((variant) => (
        <section key={variant.sku} aria-labelledby={`option-${variant.sku}`} className="flex flex-col gap-6">
          <header className="border-t border-encre pt-4">
            <h2 id={`option-${variant.sku}`} className="text-xl">
              {variant.option ? <Bilingual value={variant.option} locale={locale} /> : t("only")}
            </h2>
            <p className="text-s text-encre-2">
              {t.rich("sku", { sku: () => <bdi dir="ltr">{variant.sku}</bdi> })}
            </p>
          </header>
          <OptionForms {...{ piece, variant, sentences, locale }} />
        </section>
      ))}
      <section aria-labelledby="sale" className="flex flex-col gap-4 border-t border-encre pt-4">
        <h2 id="sale" className="text-xl">
          {t("saleTitle")}
        </h2>
        <FieldsForm
          action={setAvailabilityAction}
          start={newForm({ availability: piece.availability, leadDays: figure(piece.leadDays) })}
          hidden={hidden}
          sentences={sentences}
          submit={form("save")}
          pending={form("saving")}
          fields={saleFields(form, availability)}
        />
      </section>
      {piece.availability !== "unique" && (
        <section aria-labelledby="add-option" className="border-t border-encre pt-4">
          <h2 id="add-option" className="text-xl">
            {t("addTitle")}
          </h2>
          <p className="text-encre-2">{t("addLead")}</p>
          <Disclosure summary={t("add")}>
            <FieldsForm
              action={addVariantAction}
              start={newForm({ ...wordValues("optionName", piece.optionName), restriction: piece.screened })}
              hidden={hidden}
              sentences={sentences}
              submit={t("add")}
              pending={form("saving")}
              fields={[
                ...optionFields,
                number("price", form("price"), { hint: form("priceHint") }),
                number("units", form(piece.availability === "made_to_order" ? "places" : "units")),
              ]}
            />
          </Disclosure>
        </section>
      )}
    </>
  );
}
