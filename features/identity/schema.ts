import { z } from "zod";
import type { FactorError } from "#features/identity/domain/factor-error.ts";
import type { FormError } from "#features/identity/domain/form-error.ts";
import type { Locale } from "#lib/i18n/locales.ts";

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
export { type FactorError, factorErrors } from "#features/identity/domain/factor-error.ts";
export { recoveryCodeCount } from "#features/identity/domain/recovery.ts";

/** Where a person gives their second factor, for the first time or again, and comes back from to `path` (with its language). */
export function stepUpPath(locale: Locale, path: string): `/${Locale}/sign-in/second-step?next=${string}` {
  return `/${locale}${stepUpHref(path)}`;
}

/** The same for a link, which puts the page's own language before it. */
export const stepUpHref = (path: string): `/sign-in/second-step?next=${string}` =>
  `/sign-in/second-step?next=${encodeURIComponent(path)}`;

/** What the form of a typed second factor shows after a failed try. */
export type FactorFormState = {
  typed: string;
  error: FactorError | null;
  retryMinutes: number | null;
  tries: number;
};

export const emptyFactorForm: FactorFormState = { typed: "", error: null, retryMinutes: null, tries: 0 };

/** New recovery codes, in the one answer that shows them. */
export type CodesFormState = { codes: readonly string[]; error: FactorError | null };

export const emptyCodesForm: CodesFormState = { codes: [], error: null };

const base64url = z
  .string()
  .max(8192)
  .regex(/^[A-Za-z0-9_-]+$/);
const transports = z.array(z.string().max(20)).max(8);
// We ask for none, and believe none.
const noExtensions = z.unknown().transform((): object => ({}));
const credential = {
  id: base64url.max(1400),
  rawId: base64url.max(1400),
  type: z.literal("public-key"),
  authenticatorAttachment: z.enum(["platform", "cross-platform"]).nullish(),
};

/** What a browser sends of a passkey it made. What else it says of itself is dropped. */
export const passkeyRegistration = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: transports.optional(),
  }),
  clientExtensionResults: noExtensions,
});
export type PasskeyRegistration = z.output<typeof passkeyRegistration>;

/** What a browser sends of a passkey that signed. */
export const passkeyAnswer = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: z.string().max(256).nullish(),
  }),
  clientExtensionResults: noExtensions,
});
export type PasskeyAnswer = z.output<typeof passkeyAnswer>;

type Descriptor = { id: string; type: "public-key"; transports?: string[] };

/** What a browser is asked to make a passkey with (WebAuthn's PublicKeyCredentialCreationOptionsJSON). */
export type RegisterOptions = {
  challenge: string;
  rp: { id?: string; name: string };
  user: { id: string; name: string; displayName: string };
  pubKeyCredParams: { alg: number; type: "public-key" }[];
  timeout?: number;
  excludeCredentials?: Descriptor[];
  authenticatorSelection?: { residentKey?: "preferred"; userVerification?: "required" };
  attestation?: "none";
};

/** What a browser is asked to sign (WebAuthn's PublicKeyCredentialRequestOptionsJSON). */
export type ProveOptions = {
  challenge: string;
  rpId?: string;
  timeout?: number;
  allowCredentials?: Descriptor[];
  userVerification?: "required";
};

/** How a manager made sure that whoever asks for a reset is the person. Written into the audit. */
export const resetChecks = ["in_person", "known_number"] as const;
export type ResetCheck = (typeof resetChecks)[number];

/** Id of a passkey: the credential id its authenticator gave. */
export const passkeyId = base64url.max(1400);
/** What somebody calls a passkey in their own list. */
export const passkeyLabel = z.string().trim().min(1, "LABEL_MISSING").max(60);

/** The pages of the second step besides the first. */
export const secondSteps = ["app", "codes", "recovery", "lost"] as const;
export type SecondStep = (typeof secondSteps)[number];

/** One of the pages of the second step; `next` is where it leads in the end, with its language. */
export function secondStepPath(
  locale: Locale,
  step: SecondStep,
  next: string,
): `/${Locale}/sign-in/second-step?do=${string}` {
  return `/${locale}/sign-in/second-step?do=${step}&next=${encodeURIComponent(next)}`;
}
