import type { useTranslations } from "next-intl";
import type { FieldSpec } from "#components/ui/form-field.tsx";
import { type Annex, chamberRoles } from "#features/staff/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type Words = ReturnType<typeof useTranslations<"staff">>;

/** What somebody may do at the chamber, each role with what it is for. */
export function rolesField(t: Words): FieldSpec {
  return {
    kind: "checkboxes",
    name: "roles",
    label: t("roles"),
    hint: t("rolesHint"),
    options: chamberRoles.map((value) => ({ value, label: `${t(`role.${value}`)} · ${t(`does.${value}`)}` })),
  };
}

/** Where somebody works, for a chamber with branches; no field for one without. */
export function annexField(t: Words, annexes: readonly Annex[], locale: Locale): FieldSpec[] {
  if (annexes.length === 0) return [];
  const options = annexes.map(({ id, name }) => ({ value: id, label: pick(name, locale).text }));
  return [
    { kind: "select", name: "annexId", label: t("annex"), placeholder: t("seat"), options, optional: true },
  ];
}
