import type { ComponentProps } from "react";
import { controlClass } from "#components/ui/control-look.ts";
import { Field, type FieldWords } from "#components/ui/field.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { SelectOption } from "#components/ui/select.tsx";

export type SelectGroup = { label: string; options: readonly SelectOption[] };

type GroupedSelectProps = FieldWords &
  Omit<ComponentProps<"select">, "children"> & {
    name: string;
    groups: readonly SelectGroup[];
    /** First, empty choice. */
    placeholder: string;
  };

/** The browser's own list of many choices, under headings. */
export function GroupedSelect(props: GroupedSelectProps) {
  const {
    label,
    hint,
    error,
    optional,
    name,
    id = name,
    groups,
    placeholder,
    className = "",
    ...select
  } = props;
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional} className={className}>
      {(control) => (
        <div className="relative">
          <select
            name={name}
            required={!optional}
            {...select}
            {...control}
            className={`${controlClass} appearance-none pe-11`}
          >
            <option value="">{placeholder}</option>
            {groups.map((group) => (
              <optgroup key={group.label} label={group.label}>
                {group.options.map((option) => (
                  <option key={option.value} value={option.value}>
                    {option.label}
                  </option>
                ))}
              </optgroup>
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
