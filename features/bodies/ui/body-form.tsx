"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { FocusOnMount } from "#components/ui/focus-on-mount.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { type BodyFormState, untouched } from "#features/bodies/form-state.ts";
import { Answer, type Question } from "#features/bodies/ui/body-answer.tsx";

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
  /** One short question with its button beside it. */
  inline?: boolean;
  /** Shut away under these words until somebody opens it; open when it comes back with something to mend. */
  folded?: { summary: string; intro?: string };
};

/** Any form about a craft body: works before scripts, keeps what was typed, says what to mend and where. */
export function BodyForm(props: BodyFormProps) {
  const { id, action, hidden, questions, values, submit, tone = "primary", inline, folded } = props;
  const [state, send] = useActionState(action, untouched);
  const { errorOf, problems } = useProblems(state, questions, id);
  const answerOf = (name: string) => (state.tries > 0 ? state.values[name] : values?.[name]) ?? "";
  const look = inline ? "flex flex-wrap items-end gap-3" : "flex max-w-form flex-col gap-6";
  const form = (
    <form action={send} noValidate key={state.tries} className={look}>
      {problems.length > 0 && (
        <div className="basis-full">
          <ErrorSummary id={`${id}-errors`} errors={problems} />
          <FocusOnMount targetId={`${id}-errors`} />
        </div>
      )}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {questions.map((question) => (
        <Answer
          key={question.name}
          question={question}
          id={`${id}-${question.name}`}
          value={answerOf(question.name)}
          error={errorOf(question.name)}
        />
      ))}
      <div>
        <SubmitButton tone={tone}>{submit}</SubmitButton>
      </div>
    </form>
  );
  if (!folded) return form;
  return (
    <Disclosure summary={folded.summary} open={state.tries > 0}>
      {folded.intro && <p className="mb-4 max-w-text">{folded.intro}</p>}
      {form}
    </Disclosure>
  );
}

/** What is wrong with a form, in the reader's words: beside each field, and all together above it. */
function useProblems(state: BodyFormState, questions: readonly Question[], id: string) {
  const t = useTranslations("bodies");
  const general = useTranslations("errors");
  const errorOf = (name: string) => {
    const code = state.fields[name];
    return code && t(`fields.${code}`);
  };
  const whole = state.error as "BODY_ENDED" | null;
  const sentence = whole && (t.has(`errors.${whole}`) ? t(`errors.${whole}`) : general(whole as never));
  const problems = [
    ...(sentence ? [{ message: sentence }] : []),
    ...questions.flatMap(({ name, label }) => {
      const message = errorOf(name);
      return message ? [{ field: `${id}-${name}`, message: `${label} · ${message}` }] : [];
    }),
  ];
  return { errorOf, problems };
}
