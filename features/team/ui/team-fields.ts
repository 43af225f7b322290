import type { useTranslations } from "next-intl";
import type { FieldSpec } from "#components/ui/form-field.tsx";
import { teamRoles } from "#features/team/schema.ts";
import { locales } from "#lib/i18n/locales.ts";

type Words = ReturnType<typeof useTranslations<"team">>;

/** What somebody may do in the workshop, each place with what it opens. */
export function roleField(t: Words): FieldSpec {
  const options = teamRoles.map((value) => ({ value, label: t(`role.${value}`), hint: t(`may.${value}`) }));
  return { kind: "radio", name: "role", label: t("roleTitle"), options };
}

/** Where a code is sent, and in which language. */
export function contactFields(t: Words, optional: boolean): FieldSpec[] {
  return [
    {
      ...{ kind: "text", name: "contact", label: t("contact"), dir: "ltr", maxLength: 254 },
      hint: t(optional ? "contactHint" : "contactNeeded"),
      ...(optional ? { optional } : {}),
    },
    {
      ...{ kind: "radio", name: "language", label: t("language"), columns: 3 },
      options: locales.map((value) => ({ value, label: t(`languages.${value}`) })),
    },
  ];
}
