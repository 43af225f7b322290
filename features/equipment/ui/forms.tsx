import { useTranslations } from "next-intl";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import type { FieldSpec } from "#components/ui/form-field.tsx";
import { addFundsAction, addItemAction, writeCallAction } from "#features/equipment/actions.ts";
import type { CallChoices } from "#features/equipment/index.ts";
import type { OfficeCall } from "#features/equipment/schema.ts";
import { equipmentSentences } from "#features/equipment/ui/sentences.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import { type Locale, locales } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type WordsProps = {
  call: OfficeCall | null;
  chamberId: string;
  choices: CallChoices;
  today: string;
  locale: Locale;
};

/** One field in each language. */
function useThree() {
  const t = useTranslations("equipment.office.fields");
  const calls = useTranslations("calls");
  return (name: "title" | "text" | "kind", rows: number, maxLength: number): FieldSpec[] =>
    locales.map((language) => ({
      ...{ kind: "textarea", name: `${name}.${language}`, lang: language, rows, maxLength },
      label: calls("inLanguage", { field: t(name), language: calls(`languages.${language}`) }),
    }));
}

/** The words and days of a call. */
export function CallForm({ call, chamberId, choices, today, locale }: WordsProps) {
  const t = useTranslations("equipment.office");
  const three = useThree();
  const fields: FieldSpec[] = [
    ...three("title", 1, 120),
    ...three("text", 4, 2000),
    {
      ...{ kind: "select", name: "bodyId", label: t("fields.bodyId"), placeholder: t("noBody") },
      options: choices.bodies.map(({ id, name }) => ({ value: id, label: pick(name, locale).text })),
      optional: true,
    },
    ...(["opensOn", "closesOn"] as const).map(
      (name): FieldSpec => ({ kind: "date", name, label: t(`fields.${name}`), min: today }),
    ),
    {
      ...{ kind: "text", name: "answerDays", label: t("fields.answerDays"), dir: "ltr", width: "s" },
      maxLength: 2,
    },
  ];
  return (
    <FieldsForm
      action={writeCallAction}
      start={newForm(call ? known(call) : { opensOn: today, answerDays: "10" })}
      fields={fields}
      hidden={{ locale, chamberId, callId: call?.id ?? "" }}
      sentences={equipmentSentences(locale)}
      submit={t("save")}
    />
  );
}

const known = ({ title, text, bodyId, opensOn, closesOn, answerDays }: OfficeCall) => ({
  ...Object.fromEntries(
    locales.flatMap((language) => [
      [`title.${language}`, title[language] ?? ""],
      [`text.${language}`, text[language] ?? ""],
    ]),
  ),
  ...{ bodyId: bodyId ?? "", opensOn, closesOn, answerDays: String(answerDays) },
});

type PartProps = { callId: string; locale: Locale };

/** One more tool of a draft. */
export function ItemForm({ callId, choices, locale }: PartProps & { choices: CallChoices }) {
  const t = useTranslations("equipment.office");
  const three = useThree();
  const short = (name: "quantity" | "value" | "copayPercent" | "keepYears", hint?: string): FieldSpec => ({
    ...{ kind: "text", name, label: t(`fields.${name}`), hint, dir: "ltr", width: "s", maxLength: 12 },
  });
  return (
    <FieldsForm
      action={addItemAction}
      start={newForm({ copayPercent: "0", keepYears: "3" })}
      fields={[
        ...three("kind", 1, 160),
        ...[
          short("quantity"),
          short("value"),
          short("copayPercent", t("fields.copayHint")),
          short("keepYears"),
        ],
        {
          ...{ kind: "checkboxes", name: "craftIds", label: t("fields.craftIds") },
          hint: t("fields.craftsHint"),
          options: choices.crafts.map(({ id, name }) => ({ value: id, label: pick(name, locale).text })),
        },
      ]}
      hidden={{ locale, callId }}
      sentences={equipmentSentences(locale)}
      submit={t("addItem")}
      tone="secondary"
    />
  );
}

/** Money of a draft: how much, from whom, decided when. */
export function FundsForm({ callId, today, locale }: PartProps & { today: string }) {
  const t = useTranslations("equipment.office");
  return (
    <FieldsForm
      action={addFundsAction}
      start={newForm()}
      fields={[
        { kind: "text", name: "amount", label: t("fields.amount"), dir: "ltr", width: "s", maxLength: 14 },
        { kind: "text", name: "source", label: t("fields.source"), maxLength: 300 },
        { kind: "date", name: "decidedOn", label: t("fields.decidedOn"), max: today },
      ]}
      hidden={{ locale, callId }}
      sentences={equipmentSentences(locale)}
      submit={t("addFunds")}
      tone="secondary"
    />
  );
}
