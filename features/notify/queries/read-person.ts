import "server-only";
import { eq } from "drizzle-orm";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import { user } from "#db/schema/identity.ts";
import { localeOf } from "#features/notify/domain/template.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

/** Somebody to whom something happened at a moment. */
export type PersonAt = { email: string; locale: Locale; at: Date };

/**
 * The person of `usr_….1764118800000`: who, and when in milliseconds. One person gets the same mail many times in their life,
 * and each is sent once.
 */
export async function readPersonAt(id: string): Promise<PersonAt | null> {
  const [userId = "", moment = ""] = id.split(".");
  if (!isId("user", userId) || !/^\d{1,15}$/.test(moment)) return null;
  const [row] = await withActorSettings(database(), { kind: "system" }, (tx) =>
    tx.select({ email: user.email, locale: user.locale }).from(user).where(eq(user.id, userId)),
  );
  return row ? { email: row.email, locale: localeOf(row.locale), at: new Date(Number(moment)) } : null;
}
