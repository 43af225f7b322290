"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { FocusOnMount } from "#components/ui/focus-on-mount.tsx";
import { Select, type SelectOption } from "#components/ui/select.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { type BodyFormState, untouched } from "#features/bodies/form-state.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type Named = { name: string; label: string; hint?: string; optional?: boolean };

/** A question of a form. Words come in the reader's language. */
export type Question = Named &
  (
    | { kind: "text"; max: number; lang?: Locale }
    | { kind: "day"; max?: string }
    | { kind: "choice"; options: readonly SelectOption[]; placeholder?: string }
    | { kind: "confirm" }
  );

type BodyFormProps = {
  /** Tells the forms of one page apart. */
  id: string;
  action: (last: BodyFormState, data: FormData) => Promise<BodyFormState>;
  /** Sent along unseen. */
  hidden: Readonly<Record<string, string>>;
  questions: readonly Question[];
  /** What the answers are before anything is typed. */
  values?: Readonly<Record<string, string>>;
  submit: string;
  tone?: "primary" | "secondary" | "danger";
};

/** Any form about a craft body: works before scripts, keeps what was typed, says what to mend and where. */
export function BodyForm({ id, action, hidden, questions, values, submit, tone = "primary" }: BodyFormProps) {
  const t = useTranslations("bodies");
  const general = useTranslations("errors");
  const [state, send] = useActionState(action, untouched);
  const idOf = (name: string) => `${id}-${name}`;
  const message = (name: string) => {
    const code = state.fields[name];
    return code && t(`fields.${code}`);
  };
  const whole = state.error as "BODY_ENDED" | null;
  const problems = [
    ...(whole
      ? [{ message: t.has(`errors.${whole}`) ? t(`errors.${whole}`) : general(whole as never) }]
      : []),
    ...questions.flatMap(({ name }) => {
      const text = message(name);
      return text ? [{ field: idOf(name), message: text }] : [];
    }),
  ];
  const answerOf = (name: string) => (state.tries > 0 ? state.values[name] : values?.[name]) ?? "";
  return (
    <form action={send} noValidate key={state.tries} className="flex max-w-form flex-col gap-6">
      {problems.length > 0 && (
        <>
          <ErrorSummary id={idOf("errors")} errors={problems} />
          <FocusOnMount targetId={idOf("errors")} />
        </>
      )}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {questions.map((question) => (
        <Answer
          key={question.name}
          question={question}
          id={idOf(question.name)}
          value={answerOf(question.name)}
          error={message(question.name)}
        />
      ))}
      <div>
        <SubmitButton tone={tone}>{submit}</SubmitButton>
      </div>
    </form>
  );
}

type AnswerProps = { question: Question; id: string; value: string; error: string | undefined };

function Answer({ question, id, value, error }: AnswerProps) {
  const { name, label, hint, optional = false } = question;
  const words = { id, name, label, hint, optional, error };
  switch (question.kind) {
    case "text":
      return (
        <TextInput
          {...words}
          defaultValue={value}
          maxLength={question.max}
          lang={question.lang}
          dir={question.lang === "ar" ? "rtl" : question.lang ? "ltr" : "auto"}
        />
      );
    case "day":
      return <TextInput {...words} type="date" dir="ltr" width="s" defaultValue={value} max={question.max} />;
    case "choice":
      return (
        <Select
          {...words}
          options={question.options}
          defaultValue={value}
          {...(question.placeholder === undefined ? {} : { placeholder: question.placeholder })}
        />
      );
    case "confirm":
      return <Checkbox {...words} defaultChecked={value === "on"} />;
  }
}
