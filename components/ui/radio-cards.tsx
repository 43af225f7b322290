import type { ReactNode } from "react";
import { Fieldset } from "#components/ui/fieldset.tsx";

export type RadioCardOption = {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  /** A picture above the words. */
  media?: ReactNode;
  /** At the end of the line, e.g. a price. */
  aside?: ReactNode;
  disabled?: boolean;
};

type RadioCardsProps = {
  legend: ReactNode;
  name: string;
  options: readonly RadioCardOption[];
  defaultValue?: string;
  hint?: ReactNode;
  error?: ReactNode;
  columns?: 1 | 2 | 3;
  required?: boolean;
};

const grids = { 1: "", 2: "sm:grid-cols-2", 3: "grid-cols-2 sm:grid-cols-3" };

/** One choice among a few, each with room for a hint, a picture or a price. */
export function RadioCards(props: RadioCardsProps) {
  const { legend, name, options, defaultValue, hint, error, columns = 1, required = true } = props;
  return (
    <Fieldset legend={legend} id={name} hint={hint} error={error}>
      <div className={`grid gap-3 ${grids[columns]}`}>
        {options.map((option) => (
          <label
            key={option.value}
            className="target flex flex-col gap-3 rounded wrap-anywhere border border-bord bg-papier p-4 hover:border-encre has-checked:border-encre has-checked:inset-ring-2 has-checked:inset-ring-encre has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-bleu has-disabled:border-line has-disabled:bg-sable"
          >
            {option.media}
            <span className="flex flex-wrap items-start gap-3">
              <input
                type="radio"
                name={name}
                value={option.value}
                defaultChecked={option.value === defaultValue}
                disabled={option.disabled}
                required={required}
                className="mt-1 size-5 shrink-0 accent-encre outline-none"
              />
              <span className="flex min-w-0 flex-1 flex-col">
                <span className="font-[550]">{option.label}</span>
                {option.hint && <span className="text-s text-encre-2">{option.hint}</span>}
              </span>
              {option.aside && <span className="font-[550]">{option.aside}</span>}
            </span>
          </label>
        ))}
      </div>
    </Fieldset>
  );
}
