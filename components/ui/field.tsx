import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon } from "#components/ui/icon.tsx";

export type FieldWords = {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  /** Says "(optional)" after the label. Everything else on a form is needed, and is not marked. */
  optional?: boolean;
};

export type ControlProps = {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
};

/** The ids of a field's hint and error, and what its control must carry to be tied to them. */
export function controlProps(id: string, words: Pick<FieldWords, "hint" | "error">): ControlProps {
  const describedBy = [words.hint && `${id}-hint`, words.error && `${id}-error`].filter(Boolean).join(" ");
  return {
    id,
    "aria-describedby": describedBy || undefined,
    "aria-invalid": words.error ? true : undefined,
  };
}

/** The hint and the error of a field or a group, in the order a screen reader should say them. */
export function FieldNotes({ id, hint, error }: { id: string } & Pick<FieldWords, "hint" | "error">) {
  const t = useTranslations("common.ui");
  return (
    <>
      {hint && (
        <p id={`${id}-hint`} className="text-s text-encre-2">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="flex items-start gap-2 text-s font-[550] text-grenade">
          <Icon name="warning" size={18} className="mt-[0.2em]" />
          <span>
            <span className="sr-only">{t("error")} </span>
            {error}
          </span>
        </p>
      )}
    </>
  );
}

export function OptionalMark() {
  const t = useTranslations("common.ui");
  return <span className="ms-1 font-normal text-encre-2">({t("optional")})</span>;
}

type FieldProps = FieldWords & {
  id: string;
  className?: string;
  children: (control: ControlProps) => ReactNode;
};

/** A labelled control with its hint above it and its error beside it, all tied together for screen readers. */
export function Field({ id, label, hint, error, optional = false, className = "", children }: FieldProps) {
  const edge = error ? "border-s-4 border-grenade ps-4" : "";
  return (
    <div className={`flex flex-col gap-1 ${edge} ${className}`}>
      <label htmlFor={id} className="font-[550]">
        {label}
        {optional && <OptionalMark />}
      </label>
      <FieldNotes id={id} hint={hint} error={error} />
      <div className="mt-1">{children(controlProps(id, { hint, error }))}</div>
    </div>
  );
}
