import { Secret, TOTP } from "otpauth";

/** What every authenticator app understands (RFC 6238): SHA-1, six digits, thirty seconds. */
const shape = { issuer: "Sanad", algorithm: "SHA1", digits: 6, period: 30 } as const;

/** A new secret of 160 random bits, in base32. */
export function newAppSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The `otpauth:` address an app reads from a QR code. `label` is what the app lists it under. */
export function appAddress(secret: string, label: string): string {
  return new TOTP({ ...shape, label, secret }).toString();
}

/**
 * The thirty-second step a code belongs to, of this one and its two neighbours (clocks differ), or null. Compares in constant
 * time. That a step is taken once only is the caller's to see to.
 */
export function stepOfCode(secret: string, code: string, at: Date): number | null {
  const delta = new TOTP({ ...shape, secret }).validate({ token: code, timestamp: at.getTime(), window: 1 });
  return delta === null ? null : Math.floor(at.getTime() / 1000 / shape.period) + delta;
}
