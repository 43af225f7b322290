import "server-only";
import { and, count, desc, eq, inArray } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import { type CardState, card } from "#db/schema/cards.ts";
import { piece } from "#db/schema/catalogue.ts";
import { chamber } from "#db/schema/chambers.ts";
import { craftsOf } from "#features/register/queries/crafts-of.ts";
import type { ArtisanKind, Standing } from "#features/register/schema.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";

/** What the register says of a maker. Instants are ISO strings, days ISO dates. */
export type MakerFacts = {
  id: Id<"artisan">;
  chamberId: Id<"chamber">;
  chamberName: LocalizedText;
  chamberPhone: string | null;
  name: LocalizedText;
  town: LocalizedText;
  kind: ArtisanKind;
  standing: Standing;
  standingSince: string;
  registryNumber: string | null;
  sinceYear: number | null;
  verifiedAt: string | null;
  validUntil: string | null;
  isPublic: boolean;
  showsPhotographs: boolean;
  isDemonstration: boolean;
  crafts: LocalizedText[];
  /** Pieces that stand in the shop while the maker is shown. */
  pieces: number;
  /** The latest card that was not replaced. */
  card: { number: string; validUntil: string; state: CardState } | null;
};

/** The facts of one maker; null where there is none to see. */
export async function makerFacts(tx: Tx, artisanId: Id<"artisan">): Promise<MakerFacts | null> {
  const [row] = await tx
    .select({
      id: artisan.id,
      chamberId: artisan.chamberId,
      chamberName: chamber.name,
      chamberPhone: chamber.contactPhone,
      name: artisan.name,
      town: artisan.town,
      kind: artisan.kind,
      standing: artisan.state,
      standingSince: artisan.stateSince,
      registryNumber: artisan.registryNumber,
      sinceYear: artisan.sinceYear,
      verifiedAt: artisan.verifiedAt,
      validUntil: artisan.validUntil,
      isPublic: artisan.isPublic,
      showsPhotographs: artisan.showsPhotographs,
      isDemonstration: artisan.isDemonstration,
    })
    .from(artisan)
    .innerJoin(chamber, eq(chamber.id, artisan.chamberId))
    .where(eq(artisan.id, artisanId));
  if (!row) return null;
  const crafts = await craftsOf(tx, [artisanId]);
  const [published] = await tx
    .select({ n: count() })
    .from(piece)
    .where(and(eq(piece.artisanId, artisanId), eq(piece.state, "published")));
  const [latest] = await tx
    .select({ number: card.number, validUntil: card.validUntil, state: card.state })
    .from(card)
    .where(and(eq(card.artisanId, artisanId), inArray(card.state, ["active", "lost", "revoked"])))
    .orderBy(desc(card.issuedAt))
    .limit(1);
  return {
    ...row,
    standingSince: row.standingSince.toISOString(),
    verifiedAt: row.verifiedAt?.toISOString() ?? null,
    crafts: crafts.get(artisanId) ?? [],
    pieces: published?.n ?? 0,
    card: latest ?? null,
  };
}
