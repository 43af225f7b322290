"use client";

import { useTranslations } from "next-intl";
import { Icon } from "#components/ui/icon.tsx";
import { type FieldsProps, typed } from "#features/applications/ui/field-props.ts";

const purposes = ["processing", "publication", "photographs", "sms"] as const;

/** Each agreement by itself, in the very words that are agreed to. None is ticked beforehand. */
export function ConsentFields({ values, message }: FieldsProps) {
  const t = useTranslations("wizard.consents");
  const words = useTranslations("consents");
  return (
    <ul className="flex flex-col gap-4">
      {purposes.map((purpose) => {
        const error = message(purpose);
        return (
          <li key={purpose} className={error ? "border-s-4 border-grenade ps-3" : ""}>
            <label className="flex items-start gap-4 rounded border border-bord bg-papier p-4 hover:border-encre has-checked:border-encre has-checked:inset-ring-2 has-checked:inset-ring-encre has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-bleu">
              <input
                type="checkbox"
                id={purpose}
                name={purpose}
                defaultChecked={typed(values, purpose) === "on"}
                aria-describedby={error ? `${purpose}-error` : undefined}
                aria-invalid={error ? true : undefined}
                className="mt-1 size-7 shrink-0 accent-bleu outline-none"
              />
              <span className="flex min-w-0 flex-col gap-1">
                <span className="flex flex-wrap items-baseline justify-between gap-x-4 font-[550]">
                  {t(`${purpose}.title`)}
                  <span className="text-s font-normal text-encre-2">{t(`${purpose}.note`)}</span>
                </span>
                <span className="text-s">{words(purpose)}</span>
              </span>
            </label>
            {error && (
              <p
                id={`${purpose}-error`}
                className="mt-2 flex items-start gap-2 text-s font-[550] text-grenade"
              >
                <Icon name="warning" size={18} className="mt-[0.2em]" />
                {error}
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
