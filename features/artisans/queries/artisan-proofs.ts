import "server-only";
import { asc, desc, eq } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { publishedArtisanCraft } from "#db/schema/published.ts";
import { publishedCard } from "#db/schema/published-cards.ts";
import { currentSlugs, slugIn } from "#db/slugs.ts";
import type { ArtisanDto, ArtisanProofDto } from "#features/artisans/schema.ts";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Id } from "#lib/ids/ids.ts";

/** The crafts a maker is registered for, with their addresses. */
export async function readRegisteredCrafts(
  db: Database,
  artisanId: Id<"artisan">,
  locale: Locale,
): Promise<ArtisanDto["registeredCrafts"]> {
  const rows = await db
    .select({
      id: publishedArtisanCraft.craftId,
      key: publishedArtisanCraft.key,
      name: publishedArtisanCraft.name,
    })
    .from(publishedArtisanCraft)
    .where(eq(publishedArtisanCraft.artisanId, artisanId))
    .orderBy(asc(publishedArtisanCraft.key));
  const slugs = await currentSlugs(
    db,
    "craft",
    rows.map(({ id }) => id),
  );
  return rows.map(({ id, key, name }) => ({ name, slug: slugIn(slugs.get(id), locale, key) }));
}

/** What a maker's newest card is worth today. Its code stays on the card: it is not told here. */
export async function readCard(db: Database, artisanId: Id<"artisan">): Promise<ArtisanProofDto | null> {
  const [row] = await db
    .select({ state: publishedCard.state, validUntil: publishedCard.validUntil })
    .from(publishedCard)
    .where(eq(publishedCard.artisanId, artisanId))
    .orderBy(desc(publishedCard.validFrom), desc(publishedCard.id))
    .limit(1);
  if (!row) return null;
  const inTime = row.validUntil >= dayInMorocco(now());
  const state = row.state !== "active" ? "other" : inTime ? "valid" : "expired";
  return { state, validUntil: row.validUntil };
}
