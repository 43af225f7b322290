"use client";

import { type FormEvent, type ReactNode, useEffect, useState } from "react";
import { buttonClass } from "#components/ui/button-look.ts";

type UploadFormProps = {
  action: string;
  send: string;
  sending: string;
  children: ReactNode;
};

/**
 * A form that posts a file to a route of ours. The browser itself sends it, with or without scripts; with them the button
 * says that it is on its way and a second press does nothing.
 */
export function UploadForm({ action, send, sending, children }: UploadFormProps) {
  const [isBusy, setBusy] = useState(false);
  // Whoever comes back with the browser's own button finds the form ready again.
  useEffect(() => {
    const ready = () => setBusy(false);
    window.addEventListener("pageshow", ready);
    return () => window.removeEventListener("pageshow", ready);
  }, []);
  const begin = (event: FormEvent) => {
    if (isBusy) event.preventDefault();
    setBusy(true);
  };
  return (
    <form
      action={action}
      method="post"
      encType="multipart/form-data"
      onSubmit={begin}
      className="flex flex-col gap-5"
    >
      {children}
      <div className="flex flex-col gap-3">
        <button type="submit" aria-disabled={isBusy} className={buttonClass({}, "self-start max-sm:w-full")}>
          <span aria-live="polite">{isBusy ? sending : send}</span>
        </button>
        {isBusy && <progress aria-label={sending} className="progress-line" />}
      </div>
    </form>
  );
}
