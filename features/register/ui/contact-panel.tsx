"use client";

import { useActionState } from "react";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { type ShownContact, showContactAction } from "#features/register/actions.ts";

type ContactPanelProps = {
  artisanId: string;
  locale: string;
  /** What is shown until somebody asks for more, in the order email, phone, cin. */
  masked: Readonly<Record<"email" | "phone" | "cin", string>>;
  labels: Readonly<Record<"email" | "phone" | "cin" | "show" | "hint" | "none" | "pending", string>>;
  isEmpty: boolean;
};

const fields = ["phone", "email", "cin"] as const;

/** How a maker is reached and identified: masked, and in full only in the answer to whoever asked for it. */
export function ContactPanel({ artisanId, locale, masked, labels, isEmpty }: ContactPanelProps) {
  const [shown, show] = useActionState<ShownContact, FormData>(showContactAction, null);
  const shownOf = (name: (typeof fields)[number]) => (shown ? shown[name] : masked[name]) || null;
  return (
    <form action={show} className="flex flex-col gap-4">
      <input type="hidden" name="artisanId" value={artisanId} />
      <input type="hidden" name="locale" value={locale} />
      <dl className="flex flex-col gap-2" aria-live="polite">
        {fields.map((name) => {
          const value = shownOf(name);
          return (
            <div key={name}>
              <dt className="text-s text-encre-2">{labels[name]}</dt>
              <dd className="break-words">
                {value ? <bdi dir="ltr">{value}</bdi> : <span className="text-encre-2">{labels.none}</span>}
              </dd>
            </div>
          );
        })}
      </dl>
      {!shown && !isEmpty && (
        <div className="flex flex-col gap-1">
          <SubmitButton tone="secondary" pendingLabel={labels.pending}>
            {labels.show}
          </SubmitButton>
          <p className="text-s text-encre-2">{labels.hint}</p>
        </div>
      )}
    </form>
  );
}
