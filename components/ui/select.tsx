import type { ComponentProps } from "react";
import { type ControlWidth, controlClass, controlWidths } from "#components/ui/control-look.ts";
import { Field, type FieldWords } from "#components/ui/field.tsx";
import { Icon } from "#components/ui/icon.tsx";

export type SelectOption = { value: string; label: string; disabled?: boolean };

type SelectProps = FieldWords &
  Omit<ComponentProps<"select">, "children"> & {
    name: string;
    options: readonly SelectOption[];
    /** First, empty choice, e.g. "Choose a country". */
    placeholder?: string;
    width?: ControlWidth;
  };

/** The browser's own list of choices: it works everywhere and opens as the phone's picker. */
export function Select(props: SelectProps) {
  const { label, hint, error, optional, name, id = name, options, placeholder, ...rest } = props;
  const { width = "full", className = "", ...select } = rest;
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional} className={className}>
      {(control) => (
        <div className={`relative ${controlWidths[width]}`}>
          <select
            name={name}
            required={!optional}
            {...select}
            {...control}
            className={`${controlClass} appearance-none pe-11`}
          >
            {placeholder !== undefined && <option value="">{placeholder}</option>}
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ))}
          </select>
          <Icon
            name="chevron-down"
            className="pointer-events-none absolute end-3 inset-y-0 my-auto text-encre-2"
          />
        </div>
      )}
    </Field>
  );
}
