import { type FormEvent, useEffect, useRef } from "react";

/** Choices that price the basket anew as soon as they are made. A list of countries waits for its button. */
const immediate = ["service", "duties"];

/**
 * Presses the button that prices the basket anew when a way of delivery or of paying duties is chosen, and brings the reader back
 * to the choice once the answer stands.
 */
export function useRequote(tries: number) {
  const form = useRef<HTMLFormElement>(null);
  const chosen = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer is a new form.
  useEffect(() => {
    const name = chosen.current;
    chosen.current = null;
    if (name) form.current?.querySelector<HTMLElement>(`[name="${name}"]:checked`)?.focus();
  }, [tries]);
  const onChange = (event: FormEvent<HTMLFormElement>) => {
    const { name } = event.target as HTMLInputElement;
    const button = form.current?.querySelector<HTMLButtonElement>("button[value=quote]");
    if (!immediate.includes(name) || !button) return;
    chosen.current = name;
    form.current?.requestSubmit(button);
  };
  return { form, onChange };
}
