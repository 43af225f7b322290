"use client";

import { useActionState } from "react";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { FocusOnMount } from "#components/ui/focus-on-mount.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { saveTranslationAction } from "#features/translation/actions.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import { directionOf, type Locale } from "#lib/i18n/locales.ts";

type FormProps = {
  hidden: Readonly<Record<string, string>>;
  languages: readonly {
    lang: Locale;
    label: string;
    suggestions: readonly { target: string; why: string }[];
  }[];
  longest: number;
  words: Readonly<Record<"keep" | "earlier" | "save" | "saving", string>>;
  sentences: Readonly<Record<string, string>>;
};

/** The languages that lack, each with what was written earlier for the same or like words. Works before any script. */
export function TextForm({ hidden, languages, longest, words, sentences }: FormProps) {
  const [state, action] = useActionState(saveTranslationAction, newForm());
  const code = state.error ?? Object.values(state.fields)[0];
  const problem = code ? (sentences[code] ?? sentences.INVALID_INPUT ?? code) : null;
  return (
    <form action={action} noValidate key={state.tries} className="flex flex-col gap-6">
      {problem && (
        <>
          <ErrorSummary errors={[{ message: problem }]} />
          <FocusOnMount />
        </>
      )}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {languages.map(({ lang, label, suggestions }) => (
        <div key={lang} className="flex flex-col gap-3">
          <TextArea
            name={`words.${lang}`}
            label={label}
            lang={lang}
            dir={directionOf(lang)}
            rows={longest > 200 ? 6 : 2}
            maxLength={longest}
            defaultValue={state.values[`words.${lang}`]?.[0]}
            optional
          />
          {suggestions.length > 0 && (
            <div className="flex flex-col gap-1 border-s-4 border-line ps-4 text-s">
              <p className="text-encre-2">{words.earlier}</p>
              <ul className="flex flex-col gap-2">
                {suggestions.map(({ target, why }) => (
                  <li key={target}>
                    <span lang={lang} dir={directionOf(lang)} className="block whitespace-pre-line">
                      {target}
                    </span>
                    <span className="text-encre-2">
                      <bdi>{why}</bdi>
                    </span>
                  </li>
                ))}
              </ul>
            </div>
          )}
        </div>
      ))}
      <p className="text-s text-encre-2">{words.keep}</p>
      <div>
        <SubmitButton size="l" pendingLabel={words.saving}>
          {words.save}
        </SubmitButton>
      </div>
    </form>
  );
}
