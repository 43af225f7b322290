import { useTranslations } from "next-intl";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import type { FieldSpec } from "#components/ui/form-field.tsx";
import { editFactsAction } from "#features/listing/actions.ts";
import { type ListingDto, makerRoles, type Taxonomy, type TaxonomyPart } from "#features/listing/schema.ts";
import { figure, measureFields, measureValues, number } from "#features/listing/ui/field-specs.ts";
import { HeadingList } from "#features/listing/ui/heading-list.tsx";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type FormProps = {
  piece: ListingDto;
  taxonomy: Taxonomy;
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** What a piece is made of and how, its measures, and who made it. */
export function FactsForm({ piece, taxonomy, sentences, locale }: FormProps) {
  const t = useTranslations("listing.form");
  const role = useTranslations("listing.role");
  const choose = (
    part: TaxonomyPart,
    [usual, others]: readonly [string, string],
    labels: readonly [string, string],
  ) =>
    [
      { name: usual, label: labels[0], options: part.usual },
      { name: others, label: labels[1], options: part.others },
    ]
      .filter(({ options }) => options.length > 0)
      .map(
        ({ name, label, options }): FieldSpec => ({
          kind: "checkboxes",
          name,
          label,
          options: options.map(({ key, name: words }) => ({ value: key, label: pick(words, locale).text })),
        }),
      );
  return (
    <>
      <HeadingList headings={taxonomy.headings} locale={locale} />
      <FieldsForm
        action={editFactsAction}
        start={newForm({
          materialKeys: piece.materialKeys,
          moreMaterials: piece.materialKeys,
          techniqueKeys: piece.techniqueKeys,
          moreTechniques: piece.techniqueKeys,
          ...measureValues(piece),
          weightGrams: figure(piece.weightGrams),
          makerRole: piece.makerRole,
          hoursOfWork: figure(piece.hoursOfWork),
          hands: figure(piece.hands),
          madeYear: figure(piece.madeYear),
          hsHeading: piece.hsHeading ?? "",
        })}
        hidden={{ pieceId: piece.id, version: String(piece.version), locale }}
        sentences={sentences}
        submit={t("save")}
        pending={t("saving")}
        fields={[
          ...choose(
            taxonomy.materials,
            ["materialKeys", "moreMaterials"],
            [t("materials"), t("moreMaterials")],
          ),
          ...choose(
            taxonomy.techniques,
            ["techniqueKeys", "moreTechniques"],
            [t("techniques"), t("moreTechniques")],
          ),
          ...measureFields(t),
          number("weightGrams", t("weight")),
          {
            kind: "radio",
            name: "makerRole",
            label: t("role"),
            options: makerRoles.map((value) => ({ value, label: role(value) })),
          },
          number("hoursOfWork", t("hours"), { optional: true }),
          number("hands", t("hands"), { optional: true }),
          number("madeYear", t("year"), { optional: true, hint: t("yearHint") }),
          number("hsHeading", t("heading"), { optional: true, hint: t("headingHint") }),
        ]}
      />
    </>
  );
}
