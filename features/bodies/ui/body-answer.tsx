import { Checkbox } from "#components/ui/checkbox.tsx";
import { Select, type SelectOption } from "#components/ui/select.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
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

type AnswerProps = { question: Question; id: string; value: string; error: string | undefined };

/** The control that a question is answered with. */
export function Answer({ question, id, value, error }: AnswerProps) {
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
      return (
        <Checkbox
          id={id}
          name={name}
          label={label}
          hint={hint}
          error={error}
          defaultChecked={value === "on"}
        />
      );
  }
}
