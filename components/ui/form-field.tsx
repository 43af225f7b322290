import { Checkbox } from "#components/ui/checkbox.tsx";
import type { ControlWidth } from "#components/ui/control-look.ts";
import { Fieldset } from "#components/ui/fieldset.tsx";
import { RadioCards } from "#components/ui/radio-cards.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextInput } from "#components/ui/text-input.tsx";

type Option = { value: string; label: string; hint?: string };

type Common = { name: string; label: string; hint?: string; optional?: boolean };

/** A field as data, so that a server component can describe a form that the browser renders. */
export type FieldSpec = Common &
  (
    | { kind: "text"; dir?: "ltr" | "rtl" | "auto"; lang?: string; maxLength?: number; width?: ControlWidth }
    | { kind: "date"; min?: string; max?: string }
    /** A day and a minute. */
    | { kind: "minute"; min?: string }
    | { kind: "textarea"; lang?: string; maxLength?: number; rows?: number }
    | { kind: "select"; options: readonly Option[]; placeholder?: string }
    | { kind: "radio"; options: readonly Option[]; columns?: 1 | 2 | 3 }
    | { kind: "checkboxes"; options: readonly Option[] }
    | { kind: "confirm" }
  );

type FormFieldProps = { field: FieldSpec; values: readonly string[]; error?: string | undefined };

/** One field with what was typed into it and what is wrong with it. */
export function FormField({ field, values, error }: FormFieldProps) {
  const { kind, name, label, hint, optional } = field;
  const words = { name, label, hint, error, optional };
  const defaultValue = values[0] ?? "";
  switch (kind) {
    case "text": {
      const { dir = "auto", lang, maxLength, width } = field;
      return <TextInput {...words} {...{ dir, lang, maxLength, width, defaultValue }} />;
    }
    case "date": {
      const { min, max } = field;
      return <TextInput {...words} {...{ min, max, defaultValue }} type="date" dir="ltr" width="s" />;
    }
    case "minute":
      return (
        <TextInput
          {...words}
          {...{ min: field.min, defaultValue }}
          type="datetime-local"
          dir="ltr"
          width="m"
        />
      );
    case "textarea": {
      const { lang, maxLength, rows } = field;
      return <TextArea {...words} {...{ lang, maxLength, rows, defaultValue }} />;
    }
    case "select":
      return (
        <Select
          {...words}
          options={field.options}
          placeholder={field.placeholder}
          defaultValue={defaultValue}
        />
      );
    case "radio":
      return (
        <RadioCards
          legend={label}
          {...{ name, hint, error, defaultValue }}
          options={field.options}
          columns={field.columns}
          required={!optional}
        />
      );
    case "checkboxes":
      return (
        <Fieldset legend={label} id={name} hint={hint} error={error}>
          <div className="grid gap-x-6 sm:grid-cols-2">
            {field.options.map((option) => (
              <Checkbox
                key={option.value}
                id={`${name}-${option.value}`}
                name={name}
                value={option.value}
                label={option.label}
                defaultChecked={values.includes(option.value)}
              />
            ))}
          </div>
        </Fieldset>
      );
    case "confirm":
      return <Checkbox {...{ name, label, hint, error }} defaultChecked={values.length > 0} />;
  }
}
