"use client";

import { useTranslations } from "next-intl";
import { StepArt } from "#components/art/step-art.tsx";
import { RadioCards } from "#components/ui/radio-cards.tsx";
import { kinds } from "#features/applications/domain/kinds.ts";
import { type FieldsProps, typed } from "#features/applications/ui/field-props.ts";
import { kindArt } from "#features/applications/ui/kind-art.ts";

/** Who is registering, one card each. */
export function KindFields({
  values,
  message,
  isOfficer,
}: Pick<FieldsProps, "values" | "message" | "isOfficer">) {
  const t = useTranslations("wizard");
  const options = kinds.map((kind) => ({
    value: kind,
    label: t(`kinds.${kind}.name`),
    hint: t(`kinds.${kind}.text`),
    ...(isOfficer ? {} : { aside: <StepArt name={kindArt[kind]} size={64} /> }),
  }));
  return (
    <RadioCards
      legend={isOfficer ? t("steps.kind.short") : <span className="sr-only">{t("steps.kind.title")}</span>}
      name="kind"
      options={options}
      columns={isOfficer ? 2 : 1}
      defaultValue={typed(values, "kind")}
      error={message("kind")}
    />
  );
}
