import { useTranslations } from "next-intl";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import type { FieldSpec } from "#components/ui/form-field.tsx";
import { recordChecklistAction } from "#features/quality/list-actions.ts";
import type { ListsDto } from "#features/quality/schema.ts";
import { sourceFields, threeLanguages } from "#features/quality/ui/label-form.tsx";
import { qualitySentences } from "#features/quality/ui/words.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import { type Locale, locales } from "#lib/i18n/locales.ts";

type Props = { lists: ListsDto; today: string; locale: Locale };

/** A new version of a checklist, begun from the newest there is: its items one a line, the same number in each language. */
export function ChecklistForm({ lists, today, locale }: Props) {
  const t = useTranslations("quality.lists.fields");
  const last = lists.checklists[0];
  const fields: FieldSpec[] = [
    { kind: "text", name: "key", label: t("key"), hint: t("keyHint"), dir: "ltr", width: "m", maxLength: 41 },
    ...threeLanguages("name", (lang) => t("name", { lang: t(`langs.${lang}`) })),
    ...threeLanguages("items", (lang) => t("items", { lang: t(`langs.${lang}`) }), 6),
    ...sourceFields(t, today, true),
  ];
  const known = last
    ? {
        ...{ key: last.key, effectiveFrom: today },
        ...Object.fromEntries(
          locales.flatMap((lang) => [
            [`name.${lang}`, last.name[lang] ?? ""],
            [`items.${lang}`, last.items.map((item) => item[lang] ?? "").join("\n")],
          ]),
        ),
      }
    : { effectiveFrom: today };
  return (
    <FieldsForm
      action={recordChecklistAction}
      start={newForm(known)}
      fields={fields}
      hidden={{ locale }}
      sentences={qualitySentences(locale)}
      submit={t("submit")}
    />
  );
}
