import { useTranslations } from "next-intl";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import type { FieldSpec } from "#components/ui/form-field.tsx";
import { changeSessionAction, planSessionAction, writeProgrammeAction } from "#features/training/actions.ts";
import {
  type OfficeSession,
  type ProgrammeDto,
  programmeKinds,
  programmeWords,
} from "#features/training/schema.ts";
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

type SessionFormProps = {
  programmeId: string;
  /** The session that is changed; null for one that is new. */
  session: OfficeSession | null;
  locale: Locale;
};

/** A session of a programme: place, days, seats and who leads it. */
export function SessionForm({ programmeId, session, locale }: SessionFormProps) {
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
    {
      ...{ kind: "text", name: "trainer", label: t("form.trainer"), hint: t("form.trainerHint") },
      ...{ optional: true, dir: "ltr", maxLength: 40 },
    },
  ];
  return (
    <FieldsForm
      action={session ? changeSessionAction : planSessionAction}
      start={newForm(session ? knownSession(session) : { seats: "12" })}
      fields={fields}
      hidden={{ locale, programmeId, ...(session ? { sessionId: session.id } : {}) }}
      sentences={trainingSentences(locale)}
      submit={t(session ? "form.change" : "form.plan")}
      tone="secondary"
    />
  );
}

function knownSession({ place, startsOn, endsOn, seats, trainer }: OfficeSession): Record<string, string> {
  const places = locales.map((language) => [`place.${language}`, place[language] ?? ""] as const);
  return { ...Object.fromEntries(places), startsOn, endsOn, seats: String(seats), trainer };
}
