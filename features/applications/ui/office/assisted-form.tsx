"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { FocusOnMount } from "#components/ui/focus-on-mount.tsx";
import { RadioCards } from "#components/ui/radio-cards.tsx";
import { Select } from "#components/ui/select.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { startAssistedAction } from "#features/applications/actions.ts";
import { emptyForm } from "#features/applications/form-state.ts";
import { type Choices, typed } from "#features/applications/ui/field-props.ts";
import { KindFields } from "#features/applications/ui/fields/kind-fields.tsx";
import { PlaceFields } from "#features/applications/ui/fields/place-fields.tsx";
import { type ProblemWords, problemsOf } from "#features/applications/ui/problems.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** Words of the office's own catalogue, so that only the form's goes to the browser. */
export type AssistedWords = Readonly<
  Record<
    | "who"
    | "where"
    | "counter"
    | "field"
    | "consentTitle"
    | "consentRead"
    | "method"
    | "signature"
    | "signatureHint"
    | "spoken"
    | "spokenHint"
    | "witness"
    | "language"
    | "begin",
    string
  >
>;

type AssistedFormProps = {
  locale: Locale;
  chamberId: string;
  choices: Choices;
  words: ProblemWords;
  labels: AssistedWords;
  /** The agreement in each language, to be read to the person. */
  consent: readonly { locale: Locale; name: string; text: string }[];
};

/** Opens an application with a person: place, kind, and their agreement to be helped. */
export function AssistedForm({ locale, chamberId, choices, words, labels, consent }: AssistedFormProps) {
  const t = useTranslations("wizard");
  const [state, action] = useActionState(startAssistedAction, emptyForm({ language: "ar", at: "counter" }));
  const { list, message } = problemsOf(state, words);
  return (
    <form action={action} noValidate key={state.tries} className="flex flex-col gap-10">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="chamberId" value={chamberId} />
      {list.length > 0 && (
        <>
          <ErrorSummary errors={list} />
          <FocusOnMount />
        </>
      )}
      <section className="flex flex-col gap-6" aria-labelledby="who-title">
        <h2 id="who-title" className="text-xl">
          {labels.who}
        </h2>
        <KindFields values={state.values} message={message} isOfficer />
        <div className="grid gap-6 md:grid-cols-3">
          <PlaceFields values={state.values} message={message} choices={choices} />
        </div>
        <RadioCards
          legend={labels.where}
          name="at"
          columns={2}
          options={[
            { value: "counter", label: labels.counter },
            { value: "field", label: labels.field },
          ]}
          defaultValue={typed(state.values, "at")}
          error={message("at")}
        />
        <div className="grid gap-6 md:grid-cols-2">
          <Select
            name="language"
            label={labels.language}
            options={consent.map((each) => ({ value: each.locale, label: each.name }))}
            defaultValue={typed(state.values, "language")}
          />
          <TextInput
            name="email"
            type="email"
            dir="ltr"
            label={t("fields.email")}
            optional
            autoComplete="off"
            maxLength={254}
            defaultValue={typed(state.values, "email")}
            error={message("email")}
          />
        </div>
      </section>
      <section className="flex flex-col gap-6" aria-labelledby="consent-title">
        <h2 id="consent-title" className="text-xl">
          {labels.consentTitle}
        </h2>
        <div className="flex flex-col gap-3 rounded border border-line bg-papier p-4">
          <p className="text-s text-encre-2">{labels.consentRead}</p>
          {consent.map((each) => (
            <p
              key={each.locale}
              lang={each.locale}
              dir={each.locale === "ar" ? "rtl" : "ltr"}
              className="text-start"
            >
              {each.text}
            </p>
          ))}
        </div>
        <RadioCards
          legend={labels.method}
          name="method"
          columns={2}
          options={[
            { value: "signature", label: labels.signature, hint: labels.signatureHint },
            { value: "spoken_before_witness", label: labels.spoken, hint: labels.spokenHint },
          ]}
          defaultValue={typed(state.values, "method")}
          error={message("method")}
        />
        <TextInput
          name="witness"
          label={labels.witness}
          required={false}
          width="m"
          autoComplete="off"
          maxLength={80}
          defaultValue={typed(state.values, "witness")}
          error={message("witness")}
        />
      </section>
      <SubmitButton size="l" className="self-start" pendingLabel={t("saving")}>
        {labels.begin}
      </SubmitButton>
    </form>
  );
}
