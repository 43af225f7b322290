import type { ReactNode } from "react";
import { FieldNotes } from "#components/ui/field.tsx";

type FieldsetProps = {
  legend: ReactNode;
  id?: string;
  hint?: ReactNode;
  error?: ReactNode;
  /** The legend reads as a heading of the page rather than as a label. */
  large?: boolean;
  children: ReactNode;
};

/** Controls that answer one question together. */
export function Fieldset({ legend, id = "group", hint, error, large = false, children }: FieldsetProps) {
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;
  const legendClass = large ? "font-heading text-xl leading-heading font-[560]" : "font-[550]";
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      aria-describedby={describedBy}
      className={`min-w-0 ${error ? "border-s-4 border-grenade ps-4" : ""}`}
    >
      <legend className={`mb-1 ${legendClass}`}>{legend}</legend>
      <FieldNotes id={id} hint={hint} error={error} />
      <div className="mt-3 flex flex-col gap-6">{children}</div>
    </fieldset>
  );
}
