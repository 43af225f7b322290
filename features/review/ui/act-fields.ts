import { getTranslations } from "next-intl/server";
import type { FieldSpec } from "#components/ui/form-field.tsx";
import { type ApplicationDto, completionReasons, stepOfReason } from "#features/applications/schema.ts";
import type { FileAct } from "#features/review/paths.ts";
import { type Colleague, type RefusalReason, refusalReasons, relations } from "#features/review/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type Asked = { act: FileAct; file: ApplicationDto; officers: readonly Colleague[]; locale: Locale };

/** The questions of each page about a file, in the officer's language. Notes are written in the applicant's. */
export async function actFields({ act, file, officers, locale }: Asked): Promise<FieldSpec[]> {
  const t = await getTranslations({ locale, namespace: "review.act" });
  const reasons = await getTranslations({ locale, namespace: "review.reasons" });
  const asks = await getTranslations({ locale, namespace: "applications.reasons" });
  const language = t(`languages.${file.locale}`);
  const note: FieldSpec = {
    ...{ kind: "textarea", name: "note", optional: true, lang: file.locale, maxLength: 1000, rows: 4 },
    ...{ label: t("note"), hint: t("noteHint", { language }) },
  };
  const confirm = (label: string): FieldSpec => ({ kind: "confirm", name: "confirm", label });
  switch (act) {
    case "approve":
      return [note, confirm(t("approve.confirm"))];
    case "refuse":
      return [
        {
          ...{ kind: "checkboxes", name: "reasons", label: t("reasons"), hint: t("reasonsHint") },
          options: refusalReasons
            .filter((reason) => fits(reason, file))
            .map((value) => ({ value, label: reasons(value) })),
        },
        note,
        confirm(t("refuse.confirm")),
      ];
    case "completion":
      return [
        {
          ...{ kind: "checkboxes", name: "reasons", label: t("asks"), hint: t("asksHint") },
          // Only what leads to a screen this applicant has; "another reason" leads to none.
          options: (Object.keys(completionReasons) as (keyof typeof completionReasons)[])
            .filter((reason) => reason === "OTHER" || stepOfReason(reason, file.course) !== null)
            .map((value) => ({ value, label: asks(value) })),
        },
        note,
      ];
    case "second":
      return [
        {
          ...{ kind: "radio", name: "agrees", label: t("second.agrees") },
          options: (["yes", "no"] as const).map((value) => ({
            ...{ value, label: t(`second.${value}`), hint: t(`second.${value}Hint`) },
          })),
        },
        {
          ...{ kind: "textarea", name: "note", optional: true, maxLength: 1000, rows: 3 },
          ...{ label: t("second.note"), hint: t("second.noteHint") },
        },
      ];
    case "conflict":
      return [
        {
          ...{ kind: "radio", name: "relation", label: t("conflict.relation") },
          options: relations.map((value) => ({ value, label: t(`conflict.${value}`) })),
        },
        confirm(t("conflict.confirm")),
      ];
    case "hand-over":
      return [
        {
          ...{ kind: "radio", name: "officerId", label: t("handOver.officer") },
          options: officers.map(({ id, name, email, files }) => ({
            ...{ value: id, label: name ?? email, hint: t("handOver.files", { count: files }) },
          })),
        },
      ];
    case "answer":
      return [];
  }
}

const ofPersons: readonly RefusalReason[] = ["PRACTICE_NOT_SHOWN", "YEARS_TOO_FEW", "DIPLOMA_NOT_ACCEPTED"];

/** Whether a reason can be one for this kind of applicant. */
function fits(reason: RefusalReason, { kind }: ApplicationDto): boolean {
  const isOrganisation = kind === "cooperative" || kind === "enterprise";
  if (reason === "DIPLOMA_NOT_ACCEPTED") return kind === "artisan_diploma";
  if (reason === "SUPERVISOR_NOT_CONFIRMED") return kind === "enterprise";
  if (reason === "ORGANISATION_CONDITIONS") return isOrganisation;
  return !(isOrganisation && ofPersons.includes(reason));
}
