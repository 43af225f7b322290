import type { Database } from "#db/client.ts";
import { calendar } from "#db/seed/clock.ts";
import type { Dataset } from "#db/seed/dataset.ts";
import { drawingsOf, seedCollections, seedPieces } from "#db/seed/goods.ts";
import { seedArtisans, seedPeople } from "#db/seed/persons.ts";
import { bakePictures } from "#db/seed/pictures.ts";
import { seedPlacesAndCrafts } from "#db/seed/places.ts";
import { seedOrders, seedRates } from "#db/seed/sales.ts";
import { seedBadges, seedRecords, seedSuspensions } from "#db/seed/trust.ts";
import type { Picture } from "#tests/factories/pieces.ts";

type Log = (line: string) => void;

/**
 * Fills an empty database with a dataset: pictures first (the long part, which touches no row), then every row in one
 * transaction, so that a database is either empty or complete.
 */
export async function seedStory(
  db: Database,
  data: Dataset,
  { views, now, log }: { views: readonly Picture["view"][]; now: Date; log: Log },
): Promise<void> {
  const pictures = await bakeAll(data, views, log);
  const at = calendar(now);
  await db.transaction(async (tx) => {
    log("chambers, crafts, people");
    await seedPlacesAndCrafts(tx, data);
    await seedArtisans(tx, data, at);
    await seedPeople(tx, data);
    await seedRates(tx);
    log(`${data.pieces.length} pieces`);
    await seedPieces(tx, data, pictures, at);
    await seedCollections(tx, data, at);
    await seedBadges(tx, data, at);
    await seedRecords(tx, data, at, (n) => {
      if (n % 20 === 0) log(`signed records ${n}`);
    });
    log(`${data.orders.length} checkouts`);
    await seedOrders(tx, data, at);
    await seedSuspensions(tx, data);
  });
}

async function bakeAll(
  data: Dataset,
  views: readonly Picture["view"][],
  log: Log,
): Promise<Map<string, Picture[]>> {
  const wanted = data.pieces.flatMap((piece) =>
    drawingsOf(piece, views).map((drawing) => ({ key: piece.key, drawing })),
  );
  const baked = await bakePictures(
    wanted.map(({ drawing }) => drawing),
    (n) => {
      if (n % 20 === 0 || n === wanted.length) log(`pictures ${n} of ${wanted.length}`);
    },
  );
  const byPiece = new Map<string, Picture[]>();
  for (const [n, { key }] of wanted.entries()) {
    const picture = baked[n];
    if (picture) byPiece.set(key, [...(byPiece.get(key) ?? []), picture]);
  }
  return byPiece;
}
