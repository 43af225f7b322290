"use client";

import { useTranslations } from "next-intl";
import { isolate } from "#components/format/isolate.ts";
import { TextInput } from "#components/ui/text-input.tsx";
import { type FieldsProps, typed } from "#features/applications/ui/field-props.ts";

/** The name in both scripts, as it will stand on the card. */
export function NameFields({ values, message }: FieldsProps) {
  const t = useTranslations("wizard.fields");
  return (
    <>
      <TextInput
        name="nameArabic"
        label={t("nameArabic")}
        lang="ar"
        dir="rtl"
        autoComplete="name"
        maxLength={80}
        defaultValue={typed(values, "nameArabic")}
        error={message("nameArabic")}
      />
      <TextInput
        name="nameLatin"
        label={t("nameLatin")}
        lang="fr"
        dir="ltr"
        maxLength={80}
        defaultValue={typed(values, "nameLatin")}
        error={message("nameLatin")}
      />
    </>
  );
}

/** Telephone; an officer also notes a mailbox. What is kept already is not shown, only how it ends. */
export function PhoneFields({ values, message, kept, asksEmail }: FieldsProps) {
  const t = useTranslations("wizard");
  return (
    <>
      <TextInput
        name="phone"
        type="tel"
        inputMode="tel"
        dir="ltr"
        width="m"
        label={t("fields.phone")}
        hint={kept.phone ? t("keptNumber", { digits: isolate(kept.phone) }) : t("fields.phoneHint")}
        optional={kept.phone !== null}
        autoComplete="tel"
        maxLength={40}
        defaultValue={typed(values, "phone")}
        error={message("phone")}
      />
      {asksEmail && (
        <TextInput
          name="email"
          type="email"
          inputMode="email"
          dir="ltr"
          label={t("fields.email")}
          optional
          autoComplete="off"
          maxLength={254}
          defaultValue={typed(values, "email")}
          error={message("email")}
        />
      )}
    </>
  );
}

export function IdentityFields({ values, message, kept }: FieldsProps) {
  const t = useTranslations("wizard");
  return (
    <TextInput
      name="cin"
      dir="ltr"
      width="s"
      label={t("fields.cin")}
      hint={kept.cin ? t("keptNumber", { digits: isolate(kept.cin) }) : t("fields.cinHint")}
      optional={kept.cin !== null}
      autoComplete="off"
      autoCapitalize="characters"
      spellCheck={false}
      maxLength={40}
      defaultValue={typed(values, "cin")}
      error={message("cin")}
    />
  );
}

/** A cooperative's or an enterprise's own names and number, and what only one of them is asked. */
export function OrganisationFields({ values, message, kind }: FieldsProps) {
  const t = useTranslations("wizard.fields");
  const isGroup = kind === "cooperative";
  const field = (name: string) => ({
    name,
    defaultValue: typed(values, name),
    error: message(name),
  });
  return (
    <>
      <TextInput
        {...field("organisationArabic")}
        label={t("organisationArabic")}
        lang="ar"
        dir="rtl"
        maxLength={80}
      />
      <TextInput
        {...field("organisationLatin")}
        label={t("organisationLatin")}
        lang="fr"
        dir="ltr"
        maxLength={80}
      />
      <TextInput
        {...field("organisationNumber")}
        label={t(isGroup ? "cooperativeNumber" : "enterpriseNumber")}
        dir="ltr"
        width="m"
        maxLength={40}
      />
      {isGroup ? (
        <TextInput
          {...field("members")}
          label={t("members")}
          inputMode="numeric"
          dir="ltr"
          width="xs"
          maxLength={6}
        />
      ) : (
        <TextInput {...field("supervisor")} label={t("supervisor")} dir="ltr" width="m" maxLength={40} />
      )}
    </>
  );
}
