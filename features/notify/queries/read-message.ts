import "server-only";
import { eq } from "drizzle-orm";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import { artisanContact } from "#db/schema/artisans.ts";
import { chamber } from "#db/schema/chambers.ts";
import { makerMessage } from "#db/schema/reach.ts";
import { localeOf } from "#features/notify/domain/template.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, isId } from "#lib/ids/ids.ts";

export type MessageNews = {
  artisanId: Id<"artisan">;
  chamber: LocalizedText;
  email: string | null;
  locale: Locale;
};

/** Who is to be told of a message of their chamber; null for an unknown one, and once it was read. */
export async function readMessageNews(id: string): Promise<MessageNews | null> {
  if (!isId("makerMessage", id)) return null;
  const [row] = await withActorSettings(database(), { kind: "system" }, (tx) =>
    tx
      .select({
        artisanId: makerMessage.artisanId,
        readAt: makerMessage.readAt,
        chamber: chamber.name,
        email: artisanContact.email,
        locale: artisanContact.locale,
      })
      .from(makerMessage)
      .innerJoin(chamber, eq(chamber.id, makerMessage.chamberId))
      .innerJoin(artisanContact, eq(artisanContact.artisanId, makerMessage.artisanId))
      .where(eq(makerMessage.id, id)),
  );
  if (!row || row.readAt) return null;
  return { ...row, locale: localeOf(row.locale) };
}
