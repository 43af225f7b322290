import type { ComponentProps, ReactNode } from "react";
import { controlProps, FieldNotes } from "#components/ui/field.tsx";

type CheckboxProps = Omit<ComponentProps<"input">, "type"> & {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
};

/** One yes-or-no choice. The whole line is its target. */
export function Checkbox({ name, id = name, label, hint, error, className = "", ...rest }: CheckboxProps) {
  return (
    <div className={`flex flex-col gap-1 ${error ? "border-s-4 border-grenade ps-4" : ""} ${className}`}>
      <label htmlFor={id} className="target flex items-center gap-3 py-2">
        <input
          type="checkbox"
          name={name}
          {...rest}
          {...controlProps(id, { hint, error })}
          className="size-6 shrink-0 accent-bleu"
        />
        <span>{label}</span>
      </label>
      <FieldNotes id={id} hint={hint} error={error} />
    </div>
  );
}
