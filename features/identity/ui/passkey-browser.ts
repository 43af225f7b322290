import {
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
  WebAuthnError,
} from "@simplewebauthn/browser";
import type {
  FactorError,
  PasskeyAnswer,
  PasskeyRegistration,
  ProveOptions,
  RegisterOptions,
} from "#features/identity/schema.ts";

/** Whether this browser knows passkeys at all. */
export const knowsPasskeys = () => browserSupportsWebAuthn();

/** Has the device make a passkey; an error code when it does not. */
export function makePasskey(options: RegisterOptions): Promise<PasskeyRegistration | FactorError> {
  type Options = Parameters<typeof startRegistration>[0]["optionsJSON"];
  return orError(() => startRegistration({ optionsJSON: options as Options }));
}

/** Has a passkey of this person sign; an error code when none does. */
export function askPasskey(options: ProveOptions): Promise<PasskeyAnswer | FactorError> {
  type Options = Parameters<typeof startAuthentication>[0]["optionsJSON"];
  return orError(() => startAuthentication({ optionsJSON: options as Options }));
}

async function orError<Answer>(work: () => Promise<Answer>): Promise<Answer | FactorError> {
  try {
    return await work();
  } catch (error) {
    const known =
      error instanceof WebAuthnError && error.code === "ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED";
    return known ? "PASSKEY_KNOWN" : "PASSKEY_CANCELLED";
  }
}
