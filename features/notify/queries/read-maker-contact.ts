import "server-only";
import { eq } from "drizzle-orm";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import { artisan, artisanContact } from "#db/schema/artisans.ts";
import { chamber } from "#db/schema/chambers.ts";
import { localeOf } from "#features/notify/domain/template.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { isId } from "#lib/ids/ids.ts";

export type MakerContact = { email: string | null; locale: Locale; chamberName: LocalizedText };

/** Where a maker is written to, in which language, and the chamber that writes. Null for an unknown id. */
export async function readMakerContact(id: string): Promise<MakerContact | null> {
  if (!isId("artisan", id)) return null;
  const [row] = await withActorSettings(database(), { kind: "system" }, (tx) =>
    tx
      .select({
        email: artisanContact.email,
        locale: artisanContact.locale,
        chamberName: chamber.name,
      })
      .from(artisan)
      .innerJoin(chamber, eq(chamber.id, artisan.chamberId))
      .innerJoin(artisanContact, eq(artisanContact.artisanId, artisan.id))
      .where(eq(artisan.id, id)),
  );
  return row ? { ...row, locale: localeOf(row.locale) } : null;
}
