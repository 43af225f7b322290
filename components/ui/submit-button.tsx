"use client";

import type { MouseEvent, ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { type ButtonLook, buttonClass } from "#components/ui/button-look.ts";

type SubmitButtonProps = ButtonLook & {
  children: ReactNode;
  /** Shown while the form is on its way; the ordinary words when absent. */
  pendingLabel?: string;
  name?: string;
  value?: string;
  formAction?: (data: FormData) => void | Promise<void>;
  /** Letter that presses it where a page listens to single keys. */
  dataKey?: string;
  className?: string;
};

/** Sends its form. A second press while it is on its way does nothing; before hydration it is a plain button. */
export function SubmitButton({
  tone,
  size,
  block,
  pendingLabel,
  children,
  className,
  dataKey,
  ...rest
}: SubmitButtonProps) {
  const { pending } = useFormStatus();
  const refuse = (event: MouseEvent) => {
    if (pending) event.preventDefault();
  };
  return (
    <button
      type="submit"
      {...rest}
      data-key={dataKey}
      aria-keyshortcuts={dataKey}
      onClick={refuse}
      aria-disabled={pending}
      className={buttonClass({ tone, size, block }, className)}
    >
      <span aria-live="polite">{pending && pendingLabel ? pendingLabel : children}</span>
    </button>
  );
}
