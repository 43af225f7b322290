import { useTranslations } from "next-intl";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import type { FieldSpec } from "#components/ui/form-field.tsx";
import { writeCallAction } from "#features/sites/actions.ts";
import type { Unit } from "#features/sites/schema.ts";
import type { CallFacts } from "#features/sites/tenancy-schema.ts";
import { siteSentences } from "#features/sites/ui/sentences.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import { type Locale, locales } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import { typedOfMinor } from "#lib/money/typed-amount.ts";

type Props = {
  siteId: string;
  call: CallFacts | null;
  /** Rooms to choose from, for an offer that is new. */
  units: readonly Unit[];
  today: string;
  locale: Locale;
};

const dates = ["opensOn", "closesOn", "startsOn"] as const;

/** The terms of an offer: which room, for how long, at what rent, and the days of the call. */
export function CallForm({ siteId, call, units, today, locale }: Props) {
  const t = useTranslations("sites.office");
  const fields: FieldSpec[] = [
    ...(call
      ? []
      : [
          {
            ...{ kind: "select" as const, name: "unitId", label: t("fields.unitId"), placeholder: "–" },
            options: units.map(({ id, code, name }) => ({
              value: id,
              label: `${code} – ${pick(name, locale).text}`,
            })),
          },
        ]),
    ...locales.map((language): FieldSpec => {
      const words = { field: t("fields.callIntro"), language: t(`languages.${language}`) };
      return {
        ...{ kind: "textarea", name: `intro.${language}`, label: t("inLanguage", words), lang: language },
        ...{ rows: 2, maxLength: 600 },
      };
    }),
    ...dates.map((name): FieldSpec => ({ kind: "date", name, label: t(`fields.${name}`), min: today })),
    ...(["months", "rent"] as const).map(
      (name): FieldSpec => ({
        ...{ kind: "text", name, label: t(`fields.${name}`), dir: "ltr", width: "s", maxLength: 12 },
      }),
    ),
  ];
  return (
    <FieldsForm
      action={writeCallAction}
      start={newForm(call ? known(call) : { opensOn: today, months: "12" })}
      fields={fields}
      hidden={{ locale, siteId, callId: call?.id ?? "", ...(call ? { unitId: call.unitId } : {}) }}
      sentences={siteSentences(locale)}
      submit={t("save")}
    />
  );
}

const known = ({ intro, opensOn, closesOn, startsOn, months, rent }: CallFacts) => ({
  ...Object.fromEntries(locales.map((language) => [`intro.${language}`, intro[language] ?? ""])),
  ...{ opensOn, closesOn, startsOn, months: String(months), rent: typedOfMinor(rent.minor) },
});
