import type { ComponentProps } from "react";
import { controlClass } from "#components/ui/control-look.ts";
import { Field, type FieldWords } from "#components/ui/field.tsx";

type TextAreaProps = FieldWords & ComponentProps<"textarea"> & { name: string };

/** A text control of several lines that grows with what is written in it. */
export function TextArea(props: TextAreaProps) {
  const { label, hint, error, optional, name, id = name, className = "", ...rest } = props;
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional} className={className}>
      {(control) => (
        <textarea
          dir="auto"
          rows={4}
          name={name}
          required={!optional}
          {...rest}
          {...control}
          className={`${controlClass} field-sizing-content resize-y`}
        />
      )}
    </Field>
  );
}
