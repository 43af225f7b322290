"use client";

import { useActionState } from "react";
import type { ButtonLook } from "#components/ui/button-look.ts";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { FocusOnMount } from "#components/ui/focus-on-mount.tsx";
import { type FieldSpec, FormField } from "#components/ui/form-field.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { KeptForm } from "#lib/forms/kept-form.ts";

type FieldsFormProps = {
  action: (last: KeptForm, data: FormData) => Promise<KeptForm>;
  start: KeptForm;
  fields: readonly FieldSpec[];
  /** Sent along and not shown. */
  hidden: Readonly<Record<string, string>>;
  /** The same, for names that are sent several times. */
  several?: Readonly<Record<string, readonly string[]>>;
  /** Code → sentence, in the reader's language. `INVALID_INPUT` stands for every code that has none. */
  sentences: Readonly<Record<string, string>>;
  submit: string;
  pending?: string;
  tone?: ButtonLook["tone"];
  /** The button is as wide as the form. */
  block?: boolean;
};

/** A form from a list of fields: works before any script, keeps what was typed, says what is wrong first and beside the field. */
export function FieldsForm(props: FieldsFormProps) {
  const { fields, hidden, sentences, submit, pending, tone, block } = props;
  const [state, action] = useActionState(props.action, props.start);
  const say = (code: string) => sentences[code] ?? sentences.INVALID_INPUT ?? code;
  const problems = fields.flatMap((field) => {
    const code = state.fields[field.name];
    return code ? [{ field: field.name, message: `${field.label} – ${say(code)}` }] : [];
  });
  const all = state.error ? [{ message: say(state.error) }, ...problems] : problems;
  return (
    <form action={action} noValidate key={state.tries} className="flex flex-col gap-6">
      {all.length > 0 && (
        <>
          <ErrorSummary errors={all} />
          <FocusOnMount />
        </>
      )}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {Object.entries(props.several ?? {}).flatMap(([name, values]) =>
        values.map((value) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />),
      )}
      {fields.map((field) => {
        const code = state.fields[field.name];
        return (
          <FormField
            key={field.name}
            field={field}
            values={state.values[field.name] ?? []}
            error={code ? say(code) : undefined}
          />
        );
      })}
      <div>
        <SubmitButton size="l" tone={tone} block={block} pendingLabel={pending}>
          {submit}
        </SubmitButton>
      </div>
    </form>
  );
}
