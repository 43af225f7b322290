import type { FormError } from "#features/identity/domain/form-error.ts";

/** What the e-mail form shows after a failed try: what was typed stays, `error` is a code of the catalogue. */
export type EmailFormState = {
  email: string;
  error: FormError | null;
  retryMinutes: number | null;
  tries: number;
};

/** What the code form shows after a try. `sent` says that a new code is on its way. */
export type CodeFormState = {
  code: string;
  error: FormError | null;
  triesLeft: number | null;
  retryMinutes: number | null;
  sent: boolean;
  tries: number;
};

export const emptyEmailForm: EmailFormState = { email: "", error: null, retryMinutes: null, tries: 0 };

export const emptyCodeForm: CodeFormState = {
  code: "",
  error: null,
  triesLeft: null,
  retryMinutes: null,
  sent: false,
  tries: 0,
};

export { emailSchema } from "#features/identity/domain/email.ts";
