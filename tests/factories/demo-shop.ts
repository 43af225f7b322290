import type { Database } from "#db/client.ts";
import { calendar } from "#db/seed/clock.ts";
import { demoDataset } from "#db/seed/dataset.ts";
import { seedPieces } from "#db/seed/goods.ts";
import { seedArtisans, seedPeople } from "#db/seed/persons.ts";
import { seedPlacesAndCrafts } from "#db/seed/places.ts";
import { seedBadges } from "#db/seed/trust.ts";

/** What the demonstration sells, with its makers and badges, without pictures, orders and offices. */
export async function seedDemoShop(db: Database): Promise<void> {
  const at = calendar(new Date("2026-11-20T09:00:00Z"));
  await db.transaction(async (tx) => {
    await seedPlacesAndCrafts(tx, demoDataset);
    await seedArtisans(tx, demoDataset, at, new Map());
    await seedPeople(tx, demoDataset);
    await seedPieces(tx, demoDataset, new Map(), at);
    await seedBadges(tx, demoDataset, at);
  });
}
