import { type FormEvent, useEffect, useRef } from "react";

/** Choices that price the basket anew as soon as they are made. A list of countries waits for its button. */
const immediate = ["service", "duties", "fundChoice"];

/**
 * Presses the button that prices the basket anew when a way of delivery, of paying duties or an amount for the fund is chosen, and brings the reader back
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
    const { name, value } = event.target as HTMLInputElement;
    // Another amount is yet to be typed.
    if (name === "fundChoice" && value === "other") {
      form.current?.querySelector<HTMLElement>("[name=fundAmount]")?.focus();
      return;
    }
    const button = form.current?.querySelector<HTMLButtonElement>("button[value=quote]");
    if (!immediate.includes(name) || !button) return;
    chosen.current = name;
    form.current?.requestSubmit(button);
  };
  return { form, onChange };
}
