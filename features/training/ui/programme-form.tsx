import { useTranslations } from "next-intl";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import type { FieldSpec } from "#components/ui/form-field.tsx";
import { planSessionAction, writeProgrammeAction } from "#features/training/actions.ts";
import { type ProgrammeDto, programmeKinds, programmeWords } from "#features/training/schema.ts";
import { trainingSentences } from "#features/training/ui/words.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import { type Locale, locales } from "#lib/i18n/locales.ts";
import { type LocalizedText, pick } from "#lib/i18n/localized-text.ts";

type Props = {
  programme: ProgrammeDto | null;
  chamberId: string;
  crafts: readonly { id: string; name: LocalizedText }[];
  locale: Locale;
};

/** A programme's words in three languages, its kind, craft and length. */
export function ProgrammeForm({ programme, chamberId, crafts, locale }: Props) {
  const t = useTranslations("training");
  const fields: FieldSpec[] = [
    {
      ...{ kind: "radio", name: "kind", label: t("form.kind") },
      options: programmeKinds.map((value) => ({ value, label: t(`kinds.${value}`) })),
    },
    {
      ...{ kind: "select", name: "craftId", label: t("form.craft"), placeholder: t("form.everyCraft") },
      ...{
        optional: true,
        options: crafts.map(({ id, name }) => ({ value: id, label: pick(name, locale).text })),
      },
    },
    ...programmeWords.flatMap((name) =>
      locales.map(
        (language): FieldSpec => ({
          ...{ kind: "textarea", name: `${name}.${language}`, lang: language },
          rows: name === "summary" ? 3 : 1,
          label: t("form.inLanguage", { field: t(`form.${name}`), language: t(`languages.${language}`) }),
        }),
      ),
    ),
    {
      ...{ kind: "text", name: "hours", label: t("hours"), hint: t("form.hoursHint") },
      ...{ dir: "ltr", width: "s", maxLength: 4 },
    },
  ];
  return (
    <FieldsForm
      action={writeProgrammeAction}
      start={newForm(programme ? known(programme) : {})}
      fields={fields}
      hidden={{ locale, chamberId, programmeId: programme?.id ?? "" }}
      sentences={trainingSentences(locale)}
      submit={t("form.save")}
    />
  );
}

function known(programme: ProgrammeDto): Record<string, string> {
  const words = programmeWords.flatMap((name) =>
    locales.map((language) => [`${name}.${language}`, programme[name][language] ?? ""] as const),
  );
  const { kind, craftId, hours } = programme;
  return { ...Object.fromEntries(words), kind, craftId: craftId ?? "", hours: String(hours) };
}

/** A session of a programme: place, days and seats. */
export function SessionForm({ programmeId, locale }: { programmeId: string; locale: Locale }) {
  const t = useTranslations("training");
  const fields: FieldSpec[] = [
    ...locales.map(
      (language): FieldSpec => ({
        ...{
          kind: "text",
          name: `place.${language}`,
          dir: language === "ar" ? "rtl" : "ltr",
          lang: language,
        },
        label: t("form.inLanguage", { field: t("form.place"), language: t(`languages.${language}`) }),
      }),
    ),
    { kind: "date", name: "startsOn", label: t("form.startsOn") },
    { kind: "date", name: "endsOn", label: t("form.endsOn") },
    { kind: "text", name: "seats", label: t("form.seats"), dir: "ltr", width: "s", maxLength: 3 },
  ];
  return (
    <FieldsForm
      action={planSessionAction}
      start={newForm({ seats: "12" })}
      fields={fields}
      hidden={{ locale, programmeId }}
      sentences={trainingSentences(locale)}
      submit={t("form.plan")}
      tone="secondary"
    />
  );
}
