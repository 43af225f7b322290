import type { ComponentProps, ReactNode } from "react";
import { type ControlWidth, controlClass, controlWidths } from "#components/ui/control-look.ts";
import { Field, type FieldWords } from "#components/ui/field.tsx";

type TextInputProps = FieldWords &
  Omit<ComponentProps<"input">, "width" | "prefix"> & {
    name: string;
    width?: ControlWidth;
    /** A unit before or after the value, e.g. `DH`; part of the label for screen readers is the caller's duty. */
    prefix?: ReactNode;
    suffix?: ReactNode;
  };

/** A one-line text control. Direction follows what is typed; pass `dir="ltr"` for phones, codes and addresses of mail. */
export function TextInput(props: TextInputProps) {
  const { label, hint, error, optional, name, id = name, width = "full", prefix, suffix, ...rest } = props;
  const { className = "", ...input } = rest;
  const affix = "flex items-center border border-bord bg-sable px-3 text-s text-encre-2";
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional} className={className}>
      {(control) => (
        <div className={`flex ${controlWidths[width]}`}>
          {prefix && <span className={`${affix} border-e-0 rounded-s-sm`}>{prefix}</span>}
          <input
            type="text"
            dir="auto"
            name={name}
            required={!optional}
            {...input}
            {...control}
            className={controlClass}
          />
          {suffix && <span className={`${affix} border-s-0 rounded-e-sm`}>{suffix}</span>}
        </div>
      )}
    </Field>
  );
}
