import { eq, like, sql } from "drizzle-orm";
import type { Database, Tx } from "#db/client.ts";
import { artisan, artisanCraft } from "#db/schema/artisans.ts";
import { piece, pieceImage } from "#db/schema/catalogue.ts";
import { chamber } from "#db/schema/chambers.ts";
import { craft, slug } from "#db/schema/crafts.ts";
import { commissionRule } from "#db/schema/ledger.ts";
import type { PieceData } from "#db/seed/data/types.ts";
import { type Dataset, demoDataset } from "#db/seed/dataset.ts";
import { factsOf } from "#db/seed/facts.ts";
import { drawingsOf } from "#db/seed/goods.ts";
import { bakePictures } from "#db/seed/pictures.ts";
import { seedPlacesAndCrafts } from "#db/seed/places.ts";
import { seedRates } from "#db/seed/sales.ts";
import { stampTags } from "#lib/cache/stamp.ts";
import { tags } from "#lib/cache/tags.ts";
import { slugOf } from "#lib/i18n/slug.ts";
import type { Id } from "#lib/ids/ids.ts";
import { slugRows } from "#tests/factories/crafts.ts";
import { insertRows } from "#tests/factories/insert-rows.ts";
import { insertPieces, type Picture, pieceRows } from "#tests/factories/pieces.ts";
import { stableId, stableNumber, stableSerial } from "#tests/factories/stable-id.ts";

type Log = (line: string) => void;
type Maker = { id: Id<"artisan">; craftId: Id<"craft">; craftKey: string };

const pictureCount = 60;
const piecesAMaker = 50;
const batch = 2000;

/** Adds `pieces` published pieces of as many makers as that takes, sharing sixty pictures. Each batch commits. */
export async function seedLoad(db: Database, { pieces, log }: { pieces: number; log: Log }): Promise<void> {
  const data = demoDataset;
  const pool = await picturePool(db, data, log);
  const first = await countLoaded(db);
  const makers = await db.transaction(async (tx) => {
    const [place] = await tx.select({ id: chamber.id }).from(chamber).limit(1);
    if (!place) await seedPlacesAndCrafts(tx, { ...data, assessments: [] });
    const [rate] = await tx.select({ bp: commissionRule.basisPoints }).from(commissionRule).limit(1);
    if (!rate) await seedRates(tx);
    return seedMakers(tx, data, first, pieces);
  });
  const begin = performance.now();
  for (let from = 0; from < pieces; from += batch) {
    const size = Math.min(batch, pieces - from);
    const rows = Array.from({ length: size }, (_, k) =>
      loadPiece(first + from + k, from + k, makers, data, pool),
    );
    await db.transaction((tx) => insertPieces(tx, rows));
    const done = from + size;
    const rate = Math.round(done / ((performance.now() - begin) / 1000));
    log(`${done} of ${pieces} pieces, ${rate} a second`);
  }
  await db.execute(sql`analyze`);
  await db.transaction((tx) => stampTags(tx, [tags.pieces(), tags.home(), tags.crafts()]));
}

/** Pictures of the demonstration when they are there, else sixty are baked. */
async function picturePool(db: Database, data: Dataset, log: Log): Promise<Picture[]> {
  const known = await db
    .select()
    .from(pieceImage)
    .where(eq(pieceImage.view, "front"))
    .orderBy(pieceImage.storageKey)
    .limit(pictureCount);
  if (known.length === pictureCount)
    return known.map(({ id: _id, pieceId: _p, position: _n, ...rest }) => rest);
  const drawings = data.pieces.flatMap((piece) => drawingsOf(piece, ["front"])).slice(0, pictureCount);
  return bakePictures(drawings, (n) => {
    if (n % 20 === 0) log(`pictures ${n} of ${drawings.length}`);
  });
}

async function countLoaded(db: Database): Promise<number> {
  const [row] = await db
    .select({ n: sql<number>`count(*)::int` })
    .from(piece)
    .innerJoin(artisan, eq(artisan.id, piece.artisanId))
    .where(like(artisan.key, "load-%"));
  return row?.n ?? 0;
}

async function seedMakers(tx: Tx, data: Dataset, first: number, pieces: number): Promise<Maker[]> {
  const chambers = await tx.select({ id: chamber.id }).from(chamber).orderBy(chamber.key);
  const used = new Set(data.pieces.map((known) => known.craftKey));
  const crafts = (await tx.select({ id: craft.id, key: craft.key }).from(craft).orderBy(craft.key)).filter(
    (row) => used.has(row.key),
  );
  const models = data.artisans.filter((known) => known.state === "registered");
  const rows = Array.from({ length: Math.ceil(pieces / piecesAMaker) }, (_, n) => {
    const number = first + n;
    const key = `load-${number}`;
    const model = models[number % models.length];
    const place = chambers[number % chambers.length];
    const own = crafts[number % crafts.length];
    if (!model || !place || !own) throw new Error("nothing to make artisans from");
    const name = {
      ar: `${model.name.ar} ${number}`,
      fr: `${model.name.fr} ${number}`,
      en: `${model.name.en} ${number}`,
    };
    const id = stableId("artisan", key);
    return {
      maker: { id, craftId: own.id, craftKey: own.key },
      row: {
        id,
        key,
        chamberId: place.id,
        kind: model.kind,
        state: "registered" as const,
        name,
        town: model.town,
        story: model.story,
        sinceYear: model.sinceYear,
        registryNumber: `LOAD-${number}`,
        isDemonstration: true,
        verifiedAt: new Date("2026-01-05T09:00:00Z"),
        stateSince: new Date("2026-01-05T09:00:00Z"),
      },
      slugs: slugRows("artisan", id, slugOf(name)),
    };
  });
  await insertRows(
    tx,
    artisan,
    rows.map(({ row }) => row),
  );
  await insertRows(
    tx,
    artisanCraft,
    rows.map(({ maker }) => ({ artisanId: maker.id, craftId: maker.craftId })),
  );
  await insertRows(
    tx,
    slug,
    rows.flatMap(({ slugs }) => slugs),
  );
  return rows.map(({ maker }) => maker);
}

function loadPiece(
  number: number,
  n: number,
  makers: readonly Maker[],
  data: Dataset,
  pool: readonly Picture[],
) {
  const key = `load ${number}`;
  const maker = makers[Math.floor(n / piecesAMaker)];
  const model = modelOf(data, maker?.craftKey, number);
  if (!maker || !model) throw new Error("nothing to make pieces from");
  const suffix = ` ${number}`;
  const title = { ar: model.title.ar + suffix, fr: model.title.fr + suffix, en: model.title.en + suffix };
  const { description, care, lengthMm, widthMm, heightMm, weightGrams, hsHeading } = model;
  const picture = pool[number % Math.max(pool.length, 1)];
  const publishedAt = new Date(Date.UTC(2026, 0, 10) + stableNumber(key, 300 * 86_400) * 1000);
  return pieceRows({
    ...{ description, care, lengthMm, widthMm, heightMm, weightGrams, hsHeading },
    ...factsOf(model, undefined),
    id: stableId("piece", key),
    serial: stableSerial(key),
    artisanId: maker.id,
    craftId: maker.craftId,
    title,
    materials: [...model.materials],
    availability: number % 3 === 0 ? "unique" : number % 7 === 1 ? "made_to_order" : "stock",
    onHand: number % 3 === 0 ? 1 : 20,
    priceMinor: 120_00 + stableNumber(`price ${key}`, 4800) * 100,
    publishedAt,
    createdAt: publishedAt,
    slugs: slugOf(title),
    pictures: picture ? [picture] : [],
  });
}

const modelsByCraft = new Map<string, PieceData[]>();

/** A piece of the demonstration in the same craft, whose words are borrowed. */
function modelOf(data: Dataset, craftKey: string | undefined, number: number): PieceData | undefined {
  if (!craftKey) return undefined;
  const models = modelsByCraft.get(craftKey) ?? data.pieces.filter((known) => known.craftKey === craftKey);
  modelsByCraft.set(craftKey, models);
  return models[number % models.length];
}
