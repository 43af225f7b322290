import type { ReactNode } from "react";

export type Choice = { value: string; label: string; hint?: string | undefined; art?: ReactNode };

type CardsProps = {
  legend: string;
  name: string;
  kind: "radio" | "checkbox";
  choices: readonly Choice[];
  chosen: readonly string[];
  onChoose: (value: string, isChosen: boolean) => void;
};

/** Choosing by picture: each card is one control as large as a thumb, its word beside the picture. */
export function ChoiceCards({ legend, name, kind, choices, chosen, onChoose }: CardsProps) {
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">{legend}</legend>
      <div className="grid grid-cols-2 gap-3">
        {choices.map(({ value, label, hint, art }) => (
          <label
            key={value}
            className="flex min-h-20 flex-col items-center gap-2 rounded wrap-anywhere border border-bord bg-papier p-3 text-center hover:border-encre has-checked:border-encre has-checked:bg-wash-vert has-checked:inset-ring-2 has-checked:inset-ring-encre has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-bleu"
          >
            {art}
            <span className="flex items-center gap-2">
              <input
                type={kind}
                name={name}
                value={value}
                checked={chosen.includes(value)}
                onChange={({ target }) => onChoose(value, target.checked)}
                className="size-6 shrink-0 accent-encre outline-none"
              />
              <span className="font-[550]">{label}</span>
            </span>
            {hint && <span className="text-s text-encre-2">{hint}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
