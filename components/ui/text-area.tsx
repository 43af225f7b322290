import type { ComponentProps } from "react";
import { controlClass } from "#components/ui/control-look.ts";
import { Field, type FieldWords } from "#components/ui/field.tsx";

type TextAreaProps = FieldWords & ComponentProps<"textarea"> & { name: string };

/** A text control of several lines that grows with what is written in it. */
export function TextArea(props: TextAreaProps) {
  const { label, hint, error, optional, name, id = name, className = "", rows = 4, ...rest } = props;
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional} className={className}>
      {(control) => (
        <textarea
          dir="auto"
          rows={rows}
          name={name}
          required={!optional}
          {...rest}
          {...control}
          // What grows with its words does not heed `rows`: so many lines stand there to begin with.
          style={{ minHeight: `calc(${rows}lh + 1rem + 2px)` }}
          className={`${controlClass} field-sizing-content resize-y`}
        />
      )}
    </Field>
  );
}
