import type { Database } from "#db/client.ts";
import { seedBodyLife, seedFundShares } from "#db/seed/bodies-life.ts";
import { seedCampaigns } from "#db/seed/campaigns.ts";
import { calendar } from "#db/seed/clock.ts";
import { seedCooperation } from "#db/seed/cooperation.ts";
import type { Dataset } from "#db/seed/dataset.ts";
import { seedEquipment } from "#db/seed/equipment.ts";
import { seedFairs } from "#db/seed/fairs.ts";
import { drawingsOf, seedCollections, seedPieces, seedStories } from "#db/seed/goods.ts";
import { seedMaterials } from "#db/seed/materials.ts";
import { seedAccounts } from "#db/seed/money.ts";
import { seedApplications } from "#db/seed/office/applications.ts";
import { seedChamberDetails } from "#db/seed/office/chambers.ts";
import { seedMakers } from "#db/seed/office/makers.ts";
import { keepOfficeFiles, noFiles } from "#db/seed/office/papers.ts";
import { seedArtisans, seedPeople } from "#db/seed/persons.ts";
import { bakePictures, type DrawnView, portraitOf } from "#db/seed/pictures.ts";
import { seedPlacesAndCrafts } from "#db/seed/places.ts";
import { seedQuality } from "#db/seed/quality.ts";
import { seedRegister } from "#db/seed/register.ts";
import { seedOrders, seedRates } from "#db/seed/sales.ts";
import { seedSignedCards } from "#db/seed/signed-cards.ts";
import { seedSites } from "#db/seed/sites.ts";
import { seedSkills } from "#db/seed/skills.ts";
import { seedSteering } from "#db/seed/steering.ts";
import { seedTraining } from "#db/seed/training.ts";
import { seedBadges, seedRecords, seedSuspensions } from "#db/seed/trust.ts";
import { seedWaiting } from "#db/seed/waiting.ts";
import type { Picture } from "#tests/factories/pieces.ts";

type Log = (line: string) => void;

/**
 * Fills an empty database with a dataset: pictures first (the long part, which touches no row), then every row in one
 * transaction, so that a database is either empty or complete. Without views no picture is made.
 */
export async function seedStory(
  db: Database,
  data: Dataset,
  { views, now, log }: { views: readonly DrawnView[]; now: Date; log: Log },
): Promise<void> {
  const pictures = await bakeAll(data, views, log);
  const files = views.length > 0 ? await keepOfficeFiles(data, pictures.pieces) : noFiles;
  const at = calendar(now);
  await db.transaction(async (tx) => {
    log("chambers, crafts, people");
    await seedPlacesAndCrafts(tx, data);
    await seedArtisans(tx, data, at, pictures.portraits);
    await seedPeople(tx, data);
    await seedChamberDetails(tx, data, at);
    await seedMakers(tx, data, files, at);
    log(`${data.applications.length} applications`);
    await seedApplications(tx, data, files, at);
    await seedRates(tx);
    log(`${data.pieces.length} pieces`);
    await seedPieces(tx, data, pictures.pieces, at);
    await seedCollections(tx, data, at);
    await seedStories(tx, data, at);
    await seedFairs(tx, data, at);
    await seedSites(tx, data, at);
    await seedEquipment(tx, data, files.equipment, at);
    await seedCampaigns(tx, data, at);
    await seedCooperation(tx, data, at);
    await seedRegister(tx, data, at);
    const badges = await seedBadges(tx, data, at);
    await seedRecords(tx, data, badges, at, (n) => {
      if (n % 20 === 0) log(`signed records ${n}`);
    });
    await seedWaiting(tx, data, pictures.pieces, at);
    log(`${data.orders.length} checkouts`);
    await seedFundShares(tx, data, at);
    await seedOrders(tx, data, at);
    await seedBodyLife(tx, data, at);
    await seedAccounts(tx, data, at);
    await seedMaterials(tx, data, at);
    await seedTraining(tx, data, at);
    await seedSkills(tx, data, at);
    await seedQuality(tx, data, files, at);
    await seedSignedCards(tx, data, at(-1));
    await seedSuspensions(tx, data, at);
    await seedSignedCards(tx, data, at(0));
    log("figures of the contract-programme");
    await seedSteering(tx, data, at);
  });
}

type Baked = { pieces: Map<string, Picture[]>; portraits: Map<string, string> };

async function bakeAll(data: Dataset, views: readonly DrawnView[], log: Log): Promise<Baked> {
  if (views.length === 0) return { pieces: new Map(), portraits: new Map() };
  const families = new Map(data.crafts.map((craft) => [craft.key, craft.family]));
  const wanted = [
    ...data.pieces.flatMap((piece) =>
      drawingsOf(piece, views).map((drawing) => ({ key: piece.key, drawing })),
    ),
    ...data.artisans.map(({ key, craftKeys }) => ({
      key,
      drawing: portraitOf(key, families.get(craftKeys[0] ?? "")),
    })),
  ];
  const baked = await bakePictures(
    wanted.map(({ drawing }) => drawing),
    (n) => {
      if (n % 20 === 0 || n === wanted.length) log(`pictures ${n} of ${wanted.length}`);
    },
  );
  const pieces = new Map<string, Picture[]>();
  const portraits = new Map<string, string>();
  for (const [n, { key, drawing }] of wanted.entries()) {
    const picture = baked[n];
    if (!picture) continue;
    if (drawing.kind === "portrait") portraits.set(key, picture.storageKey);
    else pieces.set(key, [...(pieces.get(key) ?? []), picture]);
  }
  return { pieces, portraits };
}
