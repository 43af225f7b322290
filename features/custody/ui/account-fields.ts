import type { useTranslations } from "next-intl";
import type { FieldSpec } from "#components/ui/form-field.tsx";

/** What is asked of an account that somebody is paid on from now on. */
export const accountFields = (t: ReturnType<typeof useTranslations<"custody">>): FieldSpec[] => [
  { kind: "text", name: "rib", label: t("rib"), hint: t("ribHint"), dir: "ltr", maxLength: 40 },
  { kind: "text", name: "holder", label: t("holder"), maxLength: 120 },
  { kind: "text", name: "source", label: t("accountSource"), maxLength: 500 },
];
