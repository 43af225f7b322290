import { useTranslations } from "next-intl";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import type { FieldSpec } from "#components/ui/form-field.tsx";
import { writeFairAction } from "#features/fairs/actions.ts";
import { fairWords, type OwnFair } from "#features/fairs/schema.ts";
import { fairSentences } from "#features/fairs/ui/sentences.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import { type Locale, locales } from "#lib/i18n/locales.ts";

type Props = {
  fair: OwnFair | null;
  chamberId: string | null;
  zone: "office" | "federation";
  locale: Locale;
};

const long = new Set<string>(["intro", "directions"]);
const dates = ["startsOn", "endsOn", "callFrom", "callUntil"] as const;

/** A fair's words in three languages, its days and those of the call. */
export function FairForm({ fair, chamberId, zone, locale }: Props) {
  const t = useTranslations("fairs.office");
  const fields: FieldSpec[] = [
    ...fairWords.flatMap((name) =>
      locales.map((language): FieldSpec => {
        const label = t("inLanguage", { field: t(`fields.${name}`), language: t(`languages.${language}`) });
        const common = { name: `${name}.${language}`, label, lang: language };
        return long.has(name)
          ? { ...common, kind: "textarea", rows: 3 }
          : { ...common, kind: "text", dir: language === "ar" ? "rtl" : "ltr" };
      }),
    ),
    ...dates.map((name): FieldSpec => ({ kind: "date", name, label: t(`fields.${name}`) })),
    {
      ...{
        kind: "text",
        name: "answerDays",
        label: t("fields.answerDays"),
        hint: t("fields.answerDaysHint"),
      },
      ...{ dir: "ltr", width: "s", maxLength: 2 },
    },
  ];
  return (
    <FieldsForm
      action={writeFairAction}
      start={newForm(fair ? known(fair) : { answerDays: "7" })}
      fields={fields}
      hidden={{ locale, zone, fairId: fair?.id ?? "", chamberId: chamberId ?? "" }}
      sentences={fairSentences(locale)}
      submit={t("save")}
    />
  );
}

function known(fair: OwnFair): Record<string, string> {
  const words = fairWords.flatMap((name) =>
    locales.map((language) => [`${name}.${language}`, fair[name][language] ?? ""] as const),
  );
  return {
    ...Object.fromEntries(words),
    ...Object.fromEntries(dates.map((name) => [name, fair[name]])),
    answerDays: String(fair.answerDays),
  };
}
