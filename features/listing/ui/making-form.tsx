import { useTranslations } from "next-intl";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import type { FieldSpec } from "#components/ui/form-field.tsx";
import { editMakingAction } from "#features/listing/actions.ts";
import type { ListingDto } from "#features/listing/schema.ts";
import { figure, number, wordFields, wordValues } from "#features/listing/ui/field-specs.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type FormProps = { piece: ListingDto; sentences: Readonly<Record<string, string>>; locale: Locale };

/** What only the record of this piece says: its month, the lots of its materials, how it is mended, its number in trade. */
export function MakingForm({ piece, sentences, locale }: FormProps) {
  const t = useTranslations("listing.form");
  const fields = piece.origins.flatMap(({ key, name }): FieldSpec[] => {
    const material = pick(name, locale).text;
    const field = (what: "share" | "lot" | "supplier") => `materials.${key}.${what}`;
    return [
      number(field("share"), t("share", { material }), { optional: true }),
      {
        ...{ kind: "text", name: field("lot"), label: t("lot", { material }), hint: t("lotHint") },
        ...{ optional: true, dir: "auto", maxLength: 80 },
      },
      {
        ...{ kind: "text", name: field("supplier"), label: t("supplier", { material }) },
        ...{ hint: t("supplierHint"), optional: true, dir: "auto", maxLength: 120 },
      },
    ];
  });
  const values = piece.origins.flatMap(({ key, sharePercent, lot, supplier }) => [
    [`materials.${key}.share`, figure(sharePercent)],
    [`materials.${key}.lot`, lot ?? ""],
    [`materials.${key}.supplier`, supplier ?? ""],
  ]);
  return (
    <>
      <p className="max-w-text text-encre-2">{t("makingLead")}</p>
      <FieldsForm
        action={editMakingAction}
        start={newForm({
          madeMonth: piece.madeMonth ? piece.madeMonth.split("-").reverse().join("/") : "",
          ...Object.fromEntries(values),
          ...wordValues("repair", piece.repair),
          gtin: piece.gtin ?? "",
        })}
        hidden={{ pieceId: piece.id, version: String(piece.version), locale }}
        sentences={sentences}
        submit={t("save")}
        pending={t("saving")}
        fields={[
          number("madeMonth", t("month"), { optional: true, hint: t("monthHint") }),
          ...fields,
          ...wordFields(t, "repair", locale, { max: 800, rows: 3, hint: t("repairHint") }),
          number("gtin", t("gtin"), { optional: true, hint: t("gtinHint") }),
        ]}
      />
    </>
  );
}
