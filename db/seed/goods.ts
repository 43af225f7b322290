import type { Tx } from "#db/client.ts";
import { collection, collectionLink, collectionPiece } from "#db/schema/catalogue.ts";
import { slug } from "#db/schema/crafts.ts";
import { promotion } from "#db/schema/promotions.ts";
import { story, storyPiece } from "#db/schema/stories.ts";
import type { PieceData } from "#db/seed/data/types.ts";
import type { Dataset } from "#db/seed/dataset.ts";
import { factsOf, optionsOf } from "#db/seed/facts.ts";
import { makingOf } from "#db/seed/making.ts";
import { type DrawnView, drawingOf } from "#db/seed/pictures.ts";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import { latinSlug, slugOf } from "#lib/i18n/slug.ts";
import type { Id } from "#lib/ids/ids.ts";
import { slugRows } from "#tests/factories/crafts.ts";
import { insertPieces, type Picture, pieceRows } from "#tests/factories/pieces.ts";
import { stableId, stableNumber, stableSerial } from "#tests/factories/stable-id.ts";

type At = (day: number, minutes?: number) => Date;

/** The drawings of a piece, front first. Empty when the generator cannot draw such an object. */
export function drawingsOf(piece: PieceData, views: readonly DrawnView[]) {
  const sizes = [piece.lengthMm, piece.widthMm, piece.heightMm].filter((size) => size !== null);
  const longest = sizes.length > 0 ? Math.max(...sizes) : null;
  return views.flatMap((view) => drawingOf(piece.art, view, longest) ?? []);
}

/** Day on which a piece was published: some time in the last half year, and before its first order. */
export function publishedDay(piece: PieceData, data: Dataset): number {
  const days = data.orders.flatMap((order) =>
    order.parts.flatMap((part) =>
      part.lines.some((line) => line.pieceKey === piece.key) ? [part.steps[0]?.day ?? 0] : [],
    ),
  );
  const spread = -1 - stableNumber(piece.key, 150);
  return Math.min(spread, ...days.map((day) => day - 6 - stableNumber(piece.key, 9)));
}

/** Units sold by the scenario's orders; the shelf is filled so that what the data says is left afterwards. */
function unitsSold(piece: PieceData, data: Dataset): number {
  const lines = data.orders.flatMap((order) => order.parts.flatMap((part) => part.lines));
  return lines.reduce((sum, line) => (line.pieceKey === piece.key ? sum + line.quantity : sum), 0);
}

/** How many made-to-order pieces a maker takes on at once. */
const ordersAtOnce = 10;

export async function seedPieces(
  tx: Tx,
  data: Dataset,
  pictures: ReadonlyMap<string, readonly Picture[]>,
  at: At,
): Promise<void> {
  const kinds = new Map(data.artisans.map(({ key, kind }) => [key, kind]));
  const restricted = new Set(data.crafts.filter((craft) => craft.exportRestricted).map((craft) => craft.key));
  const taken = new Set<string>();
  const rows = data.pieces.map((piece) => {
    const { key, artisanKey, craftKey, availability, art: _art, materials, ...rest } = piece;
    const slugs = slugOf(piece.title);
    const isTaken = Object.entries(slugs).some(([locale, text]) => taken.has(`${locale} ${text}`));
    for (const [locale, text] of Object.entries(slugs)) taken.add(`${locale} ${text}`);
    const suffix = isTaken ? `-${latinSlug(key)}` : "";
    const left = availability.kind === "stock" ? availability.quantity : ordersAtOnce;
    const publishedAt = at(publishedDay(piece, data), stableNumber(key, 600) - 600);
    return pieceRows({
      ...rest,
      ...factsOf(piece, kinds.get(artisanKey)),
      ...makingOf(piece, publishedAt),
      ...optionsOf(piece, unitsSold(piece, data)),
      materials: [...materials],
      id: stableId("piece", key),
      serial: stableSerial(key),
      artisanId: stableId("artisan", artisanKey),
      craftId: stableId("craft", craftKey),
      availability: availability.kind,
      leadDays: availability.kind === "made_to_order" ? availability.leadDays : null,
      onHand: availability.kind === "unique" ? 1 : left + unitsSold(piece, data),
      restriction: restricted.has(craftKey) ? "national_only" : "none",
      publishedAt,
      createdAt: publishedAt,
      slugs: { ar: slugs.ar + suffix, fr: slugs.fr + suffix, en: slugs.en + suffix },
      pictures: pictures.get(key) ?? [],
    });
  });
  await insertPieces(tx, rows);
}

type CollectionRow = Omit<typeof collection.$inferInsert, "id" | "via">;

/** A collection with its link, its addresses and its pieces in their order. */
export async function insertCollection(
  tx: Tx,
  row: CollectionRow,
  pieceKeys: readonly string[],
): Promise<Id<"collection">> {
  const id = stableId("collection", row.key);
  const via = id.slice(-7).toUpperCase();
  await tx.insert(collection).values({ ...row, id, via });
  await tx.insert(collectionLink).values({ code: via, collectionId: id, label: "" });
  await tx.insert(slug).values(slugRows("collection", id, slugOf(row.title)));
  await tx
    .insert(collectionPiece)
    .values(
      pieceKeys.map((piece, position) => ({ collectionId: id, pieceId: stableId("piece", piece), position })),
    );
  return id;
}

export async function seedCollections(tx: Tx, data: Dataset, at: At): Promise<void> {
  for (const { key, chamberKey, title, intro, pieceKeys, publishedDay: day } of data.collections) {
    const chamberId = stableId("chamber", chamberKey);
    await insertCollection(tx, { key, chamberId, title, intro, publishedAt: at(day) }, pieceKeys);
  }
  const [first] = data.collections;
  if (first)
    await seedPromotion(tx, stableId("collection", first.key), stableId("chamber", first.chamberKey));
}

/** A tenth off that makers are asked to bear for two months: no price falls before one of them agrees. */
async function seedPromotion(
  tx: Tx,
  collectionId: Id<"collection">,
  chamberId: Id<"chamber">,
): Promise<void> {
  const today = now();
  await tx.insert(promotion).values({
    ...{ id: stableId("promotion", collectionId), collectionId, chamberId },
    ...{ basisPoints: 1000, bearer: "artisan" },
    startsOn: dayInMorocco(today),
    endsOn: dayInMorocco(new Date(today.getTime() + 60 * 86_400_000)),
  });
}

/** Stories with their addresses and the pieces each section shows. */
export async function seedStories(tx: Tx, data: Dataset, at: At): Promise<void> {
  for (const told of data.stories) {
    const { key, chamberKey, artisanKey, craftKey, title, standfirst, sections, publishedDay: day } = told;
    const id = stableId("story", key);
    await tx.insert(story).values({
      ...{ id, key, title, standfirst },
      chamberId: chamberKey ? stableId("chamber", chamberKey) : null,
      artisanId: artisanKey ? stableId("artisan", artisanKey) : null,
      craftId: craftKey ? stableId("craft", craftKey) : null,
      sections: sections.map(({ heading, text }) => ({ heading, text })),
      isDemonstration: true,
      publishedAt: at(day),
    });
    await tx.insert(slug).values(slugRows("story", id, slugOf(title)));
    const shown = sections.flatMap(({ pieceKeys }, section) =>
      pieceKeys.map((piece, position) => ({
        storyId: id,
        pieceId: stableId("piece", piece),
        section,
        position,
      })),
    );
    if (shown.length > 0) await tx.insert(storyPiece).values(shown);
  }
}
