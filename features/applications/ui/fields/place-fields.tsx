"use client";

import { useTranslations } from "next-intl";
import { GroupedSelect } from "#components/ui/grouped-select.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { type FieldsProps, typed } from "#features/applications/ui/field-props.ts";

type PlaceProps = Pick<FieldsProps, "values" | "message" | "choices"> & Partial<Pick<FieldsProps, "kept">>;

/** Province, town and, for the chamber's visit, the address. */
export function PlaceFields({ values, message, choices, kept }: PlaceProps) {
  const t = useTranslations("wizard.fields");
  return (
    <>
      <GroupedSelect
        name="province"
        label={t("province")}
        placeholder={t("provinceChoose")}
        groups={choices.provinces}
        defaultValue={typed(values, "province")}
        error={message("province")}
      />
      <TextInput
        name="town"
        label={t("town")}
        autoComplete="address-level2"
        maxLength={80}
        defaultValue={typed(values, "town")}
        error={message("town")}
      />
      <TextInput
        name="address"
        label={t("address")}
        hint={t(kept?.address ? "addressKept" : "addressHint")}
        optional
        autoComplete="street-address"
        maxLength={200}
        defaultValue={typed(values, "address")}
        error={message("address")}
      />
    </>
  );
}
