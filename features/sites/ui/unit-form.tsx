import { useTranslations } from "next-intl";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import type { FieldSpec } from "#components/ui/form-field.tsx";
import { writeUnitAction } from "#features/sites/actions.ts";
import { type Unit, unitKinds, unitStates } from "#features/sites/schema.ts";
import { siteSentences } from "#features/sites/ui/sentences.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import { type Locale, locales } from "#lib/i18n/locales.ts";

type Props = { siteId: string; unit: Unit | null; locale: Locale };

const places = ["column", "row", "width", "height"] as const;
const limits = ["slotMinutes", "mostOpen", "daysAhead", "cancelHours", "mostMissed"] as const;

/** A unit: what it is, where on the plan by column and row, and the rules by which it is shared. */
export function UnitForm({ siteId, unit, locale }: Props) {
  const t = useTranslations("sites");
  const figure = (name: (typeof places)[number] | (typeof limits)[number], hint?: string): FieldSpec => ({
    ...{ kind: "text", name, label: t(`office.fields.${name}`), hint, optional: true },
    ...{ dir: "ltr", width: "xs", maxLength: 4 },
  });
  const fields: FieldSpec[] = [
    {
      ...{ kind: "text", name: "code", label: t("office.fields.code"), hint: t("office.fields.codeHint") },
      ...{ dir: "ltr", width: "s", maxLength: 12 },
    },
    {
      ...{ kind: "select", name: "kind", label: t("office.fields.kind"), placeholder: "–" },
      options: unitKinds.map((kind) => ({ value: kind, label: t(`unitKinds.${kind}`) })),
    },
    {
      ...{ kind: "select", name: "state", label: t("office.fields.state") },
      options: unitStates.map((state) => ({ value: state, label: t(`office.unitStates.${state}`) })),
    },
    ...locales.map((language): FieldSpec => {
      const words = { field: t("office.fields.name"), language: t(`office.languages.${language}`) };
      return {
        ...{ kind: "text", name: `name.${language}`, label: t("office.inLanguage", words) },
        ...{ lang: language, dir: language === "ar" ? "rtl" : "ltr", maxLength: 80 },
      };
    }),
    ...places.map((name) => figure(name, name === "column" ? t("office.fields.placeHint") : undefined)),
    ...limits.map((name) =>
      figure(name, name === "slotMinutes" ? t("office.fields.sharingHint") : undefined),
    ),
  ];
  return (
    <FieldsForm
      action={writeUnitAction}
      start={newForm(unit ? known(unit) : { state: "in_service" })}
      fields={fields}
      hidden={{ locale, siteId, unitId: unit?.id ?? "" }}
      sentences={siteSentences(locale)}
      submit={t("office.save")}
    />
  );
}

function known({ code, kind, state, name, place, sharing }: Unit): Record<string, string> {
  const text = (value: number | undefined) => (value === undefined ? "" : String(value));
  return {
    ...{ code, kind, state },
    ...Object.fromEntries(locales.map((language) => [`name.${language}`, name[language] ?? ""])),
    ...(place
      ? { column: text(place.x + 1), row: text(place.y + 1), width: text(place.w), height: text(place.h) }
      : {}),
    ...Object.fromEntries(limits.map((limit) => [limit, text(sharing?.[limit])])),
  };
}
