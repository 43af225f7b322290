import { useTranslations } from "next-intl";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import type { FieldSpec } from "#components/ui/form-field.tsx";
import { writeFileAction } from "#features/skills/actions.ts";
import type { FileView, OwnSkills } from "#features/skills/schema.ts";
import { skillSentences } from "#features/skills/ui/words.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type Props = {
  artisanId: string;
  crafts: OwnSkills["crafts"];
  /** The draft that is written anew; null for one that is new. */
  file: FileView | null;
  locale: Locale;
};

/** What a file begins with: the craft, since when, and what the maker can do, in their own words. */
export function FileForm({ artisanId, crafts, file, locale }: Props) {
  const t = useTranslations("skills.fields");
  const fields: FieldSpec[] = [
    {
      ...{ kind: "select", name: "craftId", label: t("craft"), placeholder: t("chooseCraft") },
      options: crafts.map(({ id, name }) => ({ value: id, label: pick(name, locale).text })),
    },
    {
      ...{ kind: "text", name: "practiceSince", label: t("practiceSince"), hint: t("practiceHint") },
      ...{ dir: "ltr", width: "s", maxLength: 4 },
    },
    {
      ...{ kind: "textarea", name: "statement", label: t("statement"), hint: t("statementHint") },
      ...{ rows: 5, maxLength: 2000 },
    },
  ];
  const known: Record<string, string> = file
    ? { craftId: file.craftId, practiceSince: String(file.practiceSince), statement: file.statement }
    : crafts[0]
      ? { craftId: crafts[0].id }
      : {};
  return (
    <FieldsForm
      action={writeFileAction}
      start={newForm(known)}
      fields={fields}
      hidden={{ locale, artisanId, fileId: file?.id ?? "" }}
      sentences={skillSentences(locale)}
      submit={file ? t("save") : t("begin")}
      tone={file ? "secondary" : "primary"}
    />
  );
}
