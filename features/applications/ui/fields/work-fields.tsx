"use client";

import { useTranslations } from "next-intl";
import { GroupedSelect } from "#components/ui/grouped-select.tsx";
import { RadioCards } from "#components/ui/radio-cards.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { type FieldsProps, typed } from "#features/applications/ui/field-props.ts";

export function DiplomaFields({ values, message }: FieldsProps) {
  const t = useTranslations("wizard.fields");
  return (
    <>
      <TextInput
        name="diplomaTitle"
        label={t("diplomaTitle")}
        maxLength={120}
        defaultValue={typed(values, "diplomaTitle")}
        error={message("diplomaTitle")}
      />
      <TextInput
        name="diplomaYear"
        label={t("diplomaYear")}
        inputMode="numeric"
        dir="ltr"
        width="xs"
        maxLength={4}
        defaultValue={typed(values, "diplomaYear")}
        error={message("diplomaYear")}
      />
    </>
  );
}

export function PracticeFields({ values, message, isOfficer }: FieldsProps) {
  const t = useTranslations("wizard");
  return (
    <TextInput
      name="years"
      label={t(isOfficer ? "steps.practice.title" : "fields.years")}
      inputMode="numeric"
      dir="ltr"
      width="xs"
      maxLength={2}
      defaultValue={typed(values, "years")}
      error={message("years")}
    />
  );
}

/** The register's number, or the honest answer that it is not known. */
export function RegistryFields({ values, message, isOfficer }: FieldsProps) {
  const t = useTranslations("wizard");
  const title = t("steps.registry.title");
  return (
    <>
      <RadioCards
        legend={isOfficer ? title : <span className="sr-only">{title}</span>}
        name="known"
        options={[
          { value: "yes", label: t("fields.knownYes") },
          { value: "no", label: t("fields.knownNo") },
        ]}
        defaultValue={typed(values, "known")}
        error={message("known")}
      />
      <TextInput
        name="registryNumber"
        label={t("fields.registryNumber")}
        optional
        dir="ltr"
        width="m"
        autoComplete="off"
        maxLength={40}
        defaultValue={typed(values, "registryNumber")}
        error={message("registryNumber")}
      />
    </>
  );
}

export function StoryFields({ values, message, isOfficer }: FieldsProps) {
  const t = useTranslations("wizard");
  return (
    <TextArea
      name="story"
      label={isOfficer ? t("steps.story.title") : t("fields.story")}
      hint={t("fields.storyHint")}
      optional
      rows={5}
      maxLength={600}
      defaultValue={typed(values, "story")}
      error={message("story")}
    />
  );
}

/** Crafts from lists: for officers, who know the names. Applicants choose by picture (CraftPicker). */
export function CraftFields({ values, message, choices }: FieldsProps) {
  const t = useTranslations("wizard");
  const chosen = Array.isArray(values.craft) ? (values.craft as string[]) : [];
  return (
    <div className="grid gap-6 sm:grid-cols-3">
      {[0, 1, 2].map((n) => (
        <GroupedSelect
          key={n}
          id={n === 0 ? "craft" : `craft-${n}`}
          name="craft"
          label={t("craft.nth", { n: n + 1 })}
          placeholder={n === 0 ? t("fields.provinceChoose") : t("craft.empty")}
          optional={n > 0}
          groups={choices.crafts}
          defaultValue={chosen[n] ?? ""}
          error={n === 0 ? message("craft") : undefined}
        />
      ))}
    </div>
  );
}
