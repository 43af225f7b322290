import { useTranslations } from "next-intl";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import type { FieldSpec } from "#components/ui/form-field.tsx";
import { inviteAction } from "#features/staff/actions.ts";
import type { Annex } from "#features/staff/schema.ts";
import { annexField, rolesField } from "#features/staff/ui/staff-fields.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import { type Locale, locales } from "#lib/i18n/locales.ts";

type InviteFormProps = {
  chamberId: string;
  /** The federation invites managers and nobody else: it is not asked for roles. */
  zone: "office" | "federation";
  annexes: readonly Annex[];
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** Asks whom to invite, as what, and in which language to write to them. */
export function InviteForm({ chamberId, zone, annexes, sentences, locale }: InviteFormProps) {
  const t = useTranslations("staff");
  const office: FieldSpec[] = zone === "office" ? [rolesField(t), ...annexField(t, annexes, locale)] : [];
  const fields: FieldSpec[] = [
    { kind: "text", name: "email", label: t("email"), hint: t("emailHint"), dir: "ltr", maxLength: 254 },
    ...office,
    {
      kind: "radio",
      name: "language",
      label: t("language"),
      columns: 3,
      options: locales.map((value) => ({ value, label: t(`languages.${value}`) })),
    },
  ];
  return (
    <FieldsForm
      action={inviteAction}
      start={newForm({ language: locale })}
      fields={fields}
      hidden={{ chamberId, zone, locale }}
      sentences={sentences}
      submit={t("inviteSubmit")}
      pending={t("pending")}
    />
  );
}
