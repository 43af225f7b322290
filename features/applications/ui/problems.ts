import type { FormState } from "#features/applications/form-state.ts";

/** The sentence of every code a form can meet. Made on the server, so that only one catalogue goes to the browser. */
export type ProblemWords = Readonly<Record<string, string>>;

/** What is wrong with a form, beside its fields and in one list. A code without a sentence says the general one. */
export function problemsOf(state: FormState, words: ProblemWords) {
  const sentence = (code: string) => words[code] ?? words.INVALID_INPUT ?? code;
  const message = (field: string) => {
    const code = state.fields[field];
    return code ? sentence(code) : undefined;
  };
  const list = [
    ...(state.error ? [{ message: sentence(state.error) }] : []),
    ...Object.entries(state.fields).map(([field, code]) => ({ field, message: sentence(code) })),
  ];
  return { message, list };
}
