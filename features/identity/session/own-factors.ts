import "server-only";
import { and, asc, count, eq, isNotNull, isNull, notInArray } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { grant, passkey, recoveryCode, totp } from "#db/schema/identity.ts";
import { hmacHex } from "#lib/crypto/digest.ts";
import type { Id } from "#lib/ids/ids.ts";
import { crewRoles } from "#lib/kernel/actor.ts";

/** A person's passkeys, oldest first. */
export function passkeysOf(tx: Tx, userId: Id<"user">) {
  return tx
    .select()
    .from(passkey)
    .where(eq(passkey.userId, userId))
    .orderBy(asc(passkey.createdAt), asc(passkey.id));
}

/** The person's authenticator app, once it is confirmed. */
export async function appOf(tx: Tx, userId: Id<"user">) {
  const [row] = await tx
    .select()
    .from(totp)
    .where(and(eq(totp.userId, userId), isNotNull(totp.confirmedAt)));
  return row ?? null;
}

/** In how many ways the person can give a second factor; recovery codes are no way of their own. */
export async function countFactors(tx: Tx, userId: Id<"user">): Promise<number> {
  const keys = await passkeysOf(tx, userId);
  return keys.length + ((await appOf(tx, userId)) ? 1 : 0);
}

export async function codesLeft(tx: Tx, userId: Id<"user">): Promise<number> {
  const unused = and(eq(recoveryCode.userId, userId), isNull(recoveryCode.usedAt));
  const [row] = await tx.select({ left: count() }).from(recoveryCode).where(unused);
  return row?.left ?? 0;
}

/** Whether the person holds an office now, which never stands without a second factor. */
export async function holdsOffice(tx: Tx, userId: Id<"user">): Promise<boolean> {
  const open = and(
    eq(grant.userId, userId),
    isNull(grant.endedAt),
    notInArray(grant.role, ["artisan", ...crewRoles]),
  );
  return (await tx.select({ id: grant.id }).from(grant).where(open).limit(1)).length > 0;
}

/** Keyed hash of a recovery code, bound to its person. */
export function recoveryHash(userId: Id<"user">, code: string): string {
  return hmacHex("recovery-code", `${userId}:${code}`);
}
