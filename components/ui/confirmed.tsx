import { Checkbox } from "#components/ui/checkbox.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";

/** Fields that a form sends along and does not show. */
export function Hidden({ values }: { values: Readonly<Record<string, string>> }) {
  return Object.entries(values).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}

type Props = {
  /** Of the form on its page: two of one page have boxes of different ids. */
  id: string;
  action: (data: FormData) => Promise<void>;
  hidden: Readonly<Record<string, string>>;
  label: string;
  hint?: string;
  confirm: string;
  tone?: "primary" | "secondary" | "danger";
};

/** What cannot be taken back: a box to tick, and the button. */
export function Confirmed({ id, action, hidden, label, hint, confirm, tone }: Props) {
  return (
    <form action={action} className="flex max-w-text flex-col gap-3">
      <Hidden values={hidden} />
      {hint && <p>{hint}</p>}
      <Checkbox name="confirm" id={`confirm-${id}`} label={confirm} required />
      <div>
        <SubmitButton size="l" tone={tone}>
          {label}
        </SubmitButton>
      </div>
    </form>
  );
}
