import type { ComponentProps } from "react";
import { Field, type FieldWords } from "#components/ui/field.tsx";

type FileFieldProps = FieldWords & Omit<ComponentProps<"input">, "type"> & { name: string };

/** Chooses a file, with the browser's own button: it works everywhere and says the file's name. */
export function FileField({ label, hint, error, name, id = name, ...input }: FileFieldProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {(control) => (
        <input
          type="file"
          name={name}
          required
          {...input}
          {...control}
          className="block target w-full rounded-sm border border-bord bg-papier p-1 text-m hover:border-encre file:me-3 file:min-h-10 file:cursor-pointer file:rounded-sm file:border file:border-encre file:bg-transparent file:px-4 file:font-[550]"
        />
      )}
    </Field>
  );
}
