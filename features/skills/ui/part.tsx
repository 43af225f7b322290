import type { ReactNode } from "react";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";

type PartProps = { id: string; title: ReactNode; children: ReactNode };

/** A part of a page with its heading. */
export function Part({ id, title, children }: PartProps) {
  return (
    <section id={id} tabIndex={-1} aria-labelledby={`${id}-title`} className="flex flex-col gap-4">
      <h2 id={`${id}-title`} className="text-xl">
        {title}
      </h2>
      {children}
    </section>
  );
}

type ButtonFormProps = {
  action: (data: FormData) => Promise<void>;
  hidden: Readonly<Record<string, string>>;
  label: ReactNode;
  /** What a box asks before something that cannot be taken back. */
  confirm?: string;
  tone?: "primary" | "secondary" | "danger" | "quiet";
  id: string;
};

/** A form of one button, and of a box before it where what follows cannot be undone. */
export function ButtonForm({ action, hidden, label, confirm, tone, id }: ButtonFormProps) {
  return (
    <form action={action} className="flex max-w-text flex-col gap-3">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {confirm && <Checkbox name="confirmed" id={`${id}-confirmed`} label={confirm} required />}
      <div>
        <SubmitButton tone={tone}>{label}</SubmitButton>
      </div>
    </form>
  );
}
