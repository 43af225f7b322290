import type { Database } from "#db/client.ts";
import { artisan, artisanContact, artisanCraft } from "#db/schema/artisans.ts";
import { slug } from "#db/schema/crafts.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { makeChamber } from "#tests/factories/chambers.ts";
import { makeCraft, ownSlugs, slugRows } from "#tests/factories/crafts.ts";
import { words } from "#tests/factories/words.ts";

export type ArtisanInput = Partial<typeof artisan.$inferInsert> & {
  craftIds?: readonly Id<"craft">[];
  slugs?: LocalizedText;
  email?: string;
  locale?: string;
};

export type MadeArtisan = {
  id: Id<"artisan">;
  chamberId: Id<"chamber">;
  craftIds: readonly Id<"craft">[];
  email: string;
};

/** A registered artisan with a craft and addresses; of a chamber of their own unless one is given. */
export async function makeArtisan(db: Database, over: ArtisanInput = {}): Promise<MadeArtisan> {
  const { craftIds: given, slugs, email: address, locale, ...row } = over;
  const id = row.id ?? newId("artisan");
  const key = row.key ?? `artisan-${id.slice(-12)}`;
  const email = address ?? `${key}@example.test`;
  const chamberId = row.chamberId ?? (await makeChamber(db)).id;
  const craftIds = given ?? [(await makeCraft(db)).id];
  // Null says that nobody verified them yet.
  const { verifiedAt = new Date("2026-01-05T09:00:00Z") } = row;
  await db.insert(artisan).values({
    kind: "maalem",
    name: words("Maker"),
    town: words("Town"),
    story: words("Story"),
    ...(verifiedAt ? { stateSince: verifiedAt } : {}),
    ...row,
    verifiedAt,
    id,
    key,
    chamberId,
  });
  await db.insert(artisanContact).values({ artisanId: id, chamberId, email, locale: locale ?? "ar" });
  if (craftIds.length > 0) {
    await db.insert(artisanCraft).values(craftIds.map((craftId) => ({ artisanId: id, craftId })));
  }
  await db.insert(slug).values(slugRows("artisan", id, slugs ?? ownSlugs(id)));
  return { id, chamberId, craftIds, email };
}
