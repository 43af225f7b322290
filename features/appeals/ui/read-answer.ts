import type { Answer } from "#features/appeals/ui/decide-form.tsx";

/** The answer a page was asked to prepare; null for none, or for something else. */
export const readAnswer = (asked: string | undefined): Answer | null =>
  asked === "granted" || asked === "dismissed" ? asked : null;
