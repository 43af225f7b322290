import "server-only";
import { eq } from "drizzle-orm";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import { artisanContact } from "#db/schema/artisans.ts";
import { chamber } from "#db/schema/chambers.ts";
import { standingChange } from "#db/schema/register.ts";
import { localeOf } from "#features/notify/domain/template.ts";
import type { Standing } from "#features/register/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, isId } from "#lib/ids/ids.ts";

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
  artisanId: Id<"artisan">;
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
      })
      .from(standingChange)
      .innerJoin(chamber, eq(chamber.id, standingChange.chamberId))
      .innerJoin(artisanContact, eq(artisanContact.artisanId, standingChange.artisanId))
      .where(eq(standingChange.id, id)),
  );
  return row ? { ...row, locale: localeOf(row.locale) } : null;
}
