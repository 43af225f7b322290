import { Checkbox } from "#components/ui/checkbox.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";

type ActFormProps = {
  action: (data: FormData) => Promise<void>;
  hidden: Readonly<Record<string, string>>;
  label: string;
  /** Whom or what it is about, for those who hear the button alone. */
  about?: string;
  /** What somebody says yes to before it is done; its box is named `confirm`. */
  confirm?: { id: string; label: string };
  tone?: "primary" | "secondary" | "danger";
  size?: "m" | "l";
};

/** One act as a button, with a box to tick before it where it cannot be taken back. Works without scripts. */
export function ActForm({
  action,
  hidden,
  label,
  about,
  confirm,
  tone = "primary",
  size = "m",
}: ActFormProps) {
  return (
    <form action={action} className="flex max-w-text flex-col gap-3">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {confirm && <Checkbox name="confirm" id={confirm.id} label={confirm.label} required />}
      <div>
        <SubmitButton size={size} tone={tone}>
          {label}
          {about && <span className="sr-only"> – {about}</span>}
        </SubmitButton>
      </div>
    </form>
  );
}
