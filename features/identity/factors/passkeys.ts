import "server-only";
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { challengeMinutes } from "#features/identity/domain/limits.ts";
import type {
  PasskeyAnswer,
  PasskeyRegistration,
  ProveOptions,
  RegisterOptions,
} from "#features/identity/schema.ts";
import { env } from "#lib/env.ts";
import { log } from "#lib/log/log.ts";

/** A passkey as it is kept. Key and id in base64url. */
export type KeptPasskey = { id: string; publicKey: string; counter: number; transports: string[] };

const timeout = challengeMinutes * 60_000;

/** Whom passkeys are made for. From the settings alone: what a request says of its host is nobody's word. */
function relyingParty() {
  const { hostname, origin } = new URL(env().CANONICAL_ORIGIN);
  return { id: hostname, origin };
}

type Known = readonly Pick<KeptPasskey, "id" | "transports">[];

/** What a browser needs to make a passkey: held by a device that makes sure who holds it. */
export function registerOptions(
  person: { userId: string; email: string },
  known: Known,
): Promise<RegisterOptions> {
  return generateRegistrationOptions({
    rpName: "Sanad",
    rpID: relyingParty().id,
    userName: person.email,
    userDisplayName: person.email,
    userID: new TextEncoder().encode(person.userId),
    timeout,
    attestationType: "none",
    excludeCredentials: known.map(({ id, transports }) => ({ id, transports })),
    authenticatorSelection: { residentKey: "preferred", userVerification: "required" },
  }) as Promise<RegisterOptions>;
}

/** What a browser needs to prove somebody with one of their passkeys. */
export function proveOptions(known: Known): Promise<ProveOptions> {
  return generateAuthenticationOptions({
    rpID: relyingParty().id,
    timeout,
    userVerification: "required",
    allowCredentials: known.map(({ id, transports }) => ({ id, transports })),
  }) as Promise<ProveOptions>;
}

/** The passkey a browser made for the challenge, or null when anything about it is not as asked for. */
export async function checkRegistration(
  response: PasskeyRegistration,
  challenge: string,
): Promise<KeptPasskey | null> {
  const { id, origin } = relyingParty();
  return orNull("registration", async () => {
    const { registrationInfo } = await verifyRegistrationResponse({
      response: response as Parameters<typeof verifyRegistrationResponse>[0]["response"],
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: id,
      requireUserVerification: true,
    });
    if (!registrationInfo) return null;
    const { credential } = registrationInfo;
    return {
      id: credential.id,
      publicKey: Buffer.from(credential.publicKey).toString("base64url"),
      counter: credential.counter,
      transports: credential.transports ?? [],
    };
  });
}

/** The passkey's new counter when its holder signed the challenge, or null. A counter that did not grow is refused. */
export async function checkAnswer(
  response: PasskeyAnswer,
  challenge: string,
  key: KeptPasskey,
): Promise<number | null> {
  const { id, origin } = relyingParty();
  return orNull("answer", async () => {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: response as Parameters<typeof verifyAuthenticationResponse>[0]["response"],
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: id,
      requireUserVerification: true,
      credential: { ...key, publicKey: new Uint8Array(Buffer.from(key.publicKey, "base64url")) },
    });
    return verified ? authenticationInfo.newCounter : null;
  });
}

/** The library throws for whatever does not fit; what exactly is for the log, not for whoever tries. */
async function orNull<Value>(what: string, work: () => Promise<Value | null>): Promise<Value | null> {
  try {
    return await work();
  } catch (error) {
    log.info({ what, reason: error instanceof Error ? error.message : String(error) }, "passkey refused");
    return null;
  }
}
