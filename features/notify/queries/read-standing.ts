import "server-only";
import { eq } from "drizzle-orm";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import { artisanContact } from "#db/schema/artisans.ts";
import { chamber } from "#db/schema/chambers.ts";
import { standingChange } from "#db/schema/register.ts";
import { localeOf } from "#features/notify/domain/template.ts";
import type { Standing } from "#features/register/schema.ts";
import { unseal } from "#lib/crypto/seal.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { isId } from "#lib/ids/ids.ts";

/** A change of standing as its maker is told of it: what, when, why, in their language, and by which ways. */
export type StandingLetter = {
  to: Standing;
  reason: string;
  note: string | null;
  /** When it begins. */
  from: Date;
  chamberName: LocalizedText;
  locale: Locale;
  email: string | null;
  /** Null without a number, and without the maker's agreement to short messages. */
  phone: string | null;
};

/** The change by its id; null for an unknown one. */
export async function readStandingLetter(id: string): Promise<StandingLetter | null> {
  if (!isId("standing", id)) return null;
  const [row] = await withActorSettings(database(), { kind: "system" }, (tx) =>
    tx
      .select({
        artisanId: standingChange.artisanId,
        to: standingChange.to,
        reason: standingChange.reason,
        note: standingChange.note,
        from: standingChange.effectiveFrom,
        chamberName: chamber.name,
        locale: artisanContact.locale,
        email: artisanContact.email,
        takesSms: artisanContact.takesSms,
        sealedPhone: artisanContact.sealedPhone,
      })
      .from(standingChange)
      .innerJoin(chamber, eq(chamber.id, standingChange.chamberId))
      .innerJoin(artisanContact, eq(artisanContact.artisanId, standingChange.artisanId))
      .where(eq(standingChange.id, id)),
  );
  if (!row) return null;
  const { artisanId, takesSms, sealedPhone, locale, ...rest } = row;
  const place = { table: "artisan_contact", column: "sealed_phone", row: artisanId };
  const phone = takesSms && sealedPhone ? unseal(sealedPhone, place) : null;
  return { ...rest, locale: localeOf(locale), phone };
}
