import { Checkbox } from "#components/ui/checkbox.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type ConfirmedProps = {
  id: string;
  action: (data: FormData) => Promise<void>;
  hidden: Readonly<Record<string, string>>;
  confirm: string;
  label: string;
  locale: Locale;
};

/** What cannot be taken back: a box to tick, and the button. */
export function Confirmed({ id, action, hidden, confirm, label, locale }: ConfirmedProps) {
  return (
    <form action={action} className="flex max-w-text flex-col items-start gap-3">
      <input type="hidden" name="locale" value={locale} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Checkbox id={`${id}-confirm`} name="confirm" label={confirm} />
      <SubmitButton>{label}</SubmitButton>
    </form>
  );
}

type ReturnedProps = Omit<ConfirmedProps, "confirm"> & { note: string };

/** Sends something back, with the reason. */
export function Returned({ id, action, hidden, note, label, locale }: ReturnedProps) {
  return (
    <form action={action} className="flex max-w-text flex-col items-start gap-3">
      <input type="hidden" name="locale" value={locale} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextArea id={`${id}-note`} name="note" label={note} rows={2} maxLength={500} className="w-full" />
      <SubmitButton tone="secondary">{label}</SubmitButton>
    </form>
  );
}
