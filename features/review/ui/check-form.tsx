"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Icon, type IconName } from "#components/ui/icon.tsx";
import { checkAction } from "#features/review/actions.ts";
import { type Outcome, outcomes } from "#features/review/schema.ts";
import { newForm } from "#lib/forms/kept-form.ts";

type CheckFormProps = {
  locale: string;
  applicationId: string;
  item: string;
  /** The point in words, for those who hear the buttons one by one. */
  name: string;
  outcome: Outcome | null;
  note: string;
  sentences: Readonly<Record<string, string>>;
};

const looks: Record<Outcome, { key: string; icon: IconName; on: string }> = {
  fine: { key: "f", icon: "tick", on: "border-vert bg-vert text-chaux" },
  problem: { key: "p", icon: "warning", on: "border-grenade bg-grenade text-chaux" },
  not_applicable: { key: "x", icon: "minus", on: "border-encre bg-encre text-chaux" },
};

/** What was found on one point: three buttons that save at once, and a note. Works before any script. */
export function CheckForm({ locale, applicationId, item, name, outcome, note, sentences }: CheckFormProps) {
  const t = useTranslations("review.check");
  const [state, action, pending] = useActionState(checkAction, newForm());
  const code = state.error ?? Object.values(state.fields)[0];
  const id = `note-${item}`;
  return (
    <form action={action} className="flex flex-col gap-2" aria-label={name}>
      {code && (
        <p role="alert" className="border-s-4 border-grenade ps-3 text-s font-[550] text-grenade">
          {sentences[code] ?? sentences.INVALID_INPUT ?? code}
        </p>
      )}
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="applicationId" value={applicationId} />
      <input type="hidden" name="item" value={item} />
      <div className="flex flex-wrap gap-2">
        {outcomes.map((value) => {
          const { key, icon, on } = looks[value];
          const isOn = value === outcome;
          return (
            <button
              key={value}
              type="submit"
              name="outcome"
              value={value}
              data-key={key}
              aria-keyshortcuts={key}
              aria-pressed={isOn}
              aria-disabled={pending}
              className={`target inline-flex items-center gap-1.5 rounded-sm border px-3 text-s font-[550] ${isOn ? on : "border-bord bg-transparent hover:border-encre hover:bg-sable"}`}
            >
              <Icon name={icon} size={18} />
              {t(value)}
            </button>
          );
        })}
      </div>
      <label htmlFor={id} className="sr-only">
        {t("noteOf", { name })}
      </label>
      <textarea
        id={id}
        name="note"
        data-key="n"
        rows={1}
        dir="auto"
        maxLength={1000}
        defaultValue={state.values.note?.[0] ?? note}
        placeholder={t("note")}
        className="field-sizing-content min-h-11 w-full resize-y rounded-sm border border-bord bg-papier px-3 py-2 text-s"
      />
    </form>
  );
}
