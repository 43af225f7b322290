import { sql } from "drizzle-orm";
import { connect, type Database } from "#db/client.ts";
import { demoDataset, smallDataset } from "#db/seed/dataset.ts";
import { seedLoad } from "#db/seed/load.ts";
import { seedPlacesAndCrafts } from "#db/seed/places.ts";
import { seedReference } from "#db/seed/reference.ts";
import { seedStory } from "#db/seed/story.ts";
import { now } from "#lib/clock.ts";
import { elapsed } from "#scripts/platform/progress.ts";

type Log = (line: string) => void;

export const scenarios = ["small", "demo", "load"] as const;
export type Scenario = (typeof scenarios)[number];

function isScenario(name: string): name is Scenario {
  return (scenarios as readonly string[]).includes(name);
}

/**
 * Fills the database at DATABASE_URL (the owner's address) when no chamber is in it yet; otherwise does nothing.
 * Lines of progress go to `log` with the time so far. Throws RangeError for an unknown scenario.
 */
export async function seedIfEmpty(scenario: string, log: Log): Promise<void> {
  if (!isScenario(scenario))
    throw new RangeError(`there is no scenario ${scenario}: ${scenarios.join(", ")}`);
  await withOwner(async (db) => {
    if (await isEmpty(db)) await seed(db, scenario, log);
    else await seedReference(db);
  });
}

/**
 * What a real deployment starts from, and nothing that is made up: regions, chambers, provinces, crafts with what is
 * publicly said of them, dated rules. Adds what is missing.
 */
export async function seedReferenceData(log: Log): Promise<void> {
  await withOwner(async (db) => {
    if (await isEmpty(db)) {
      const data = { ...demoDataset, assessments: [] };
      await db.transaction((tx) => seedPlacesAndCrafts(tx, data));
    } else await seedReference(db);
    log("regions, chambers, provinces, crafts and rules are there");
  });
}

/** Adds pieces to whatever is there, making chambers and crafts when there are none. */
export async function seedPieces(pieces: number, log: Log): Promise<void> {
  await withOwner((db) => seedLoad(db, { pieces, log: timed(log) }));
}

async function seed(db: Database, scenario: Scenario, log: Log): Promise<void> {
  const say = timed(log);
  if (scenario === "load") return seedLoad(db, { pieces: 1000, log: say });
  const isSmall = scenario === "small";
  const data = isSmall ? smallDataset() : demoDataset;
  const views = isSmall ? (["front"] as const) : (["front", "detail", "back", "scale"] as const);
  await seedStory(db, data, { views, now: now(), log: say });
  say(`scenario ${scenario} is complete`);
}

function timed(log: Log): Log {
  const begin = performance.now();
  return (line) => log(`${line}, ${elapsed(begin)}`);
}

async function isEmpty(db: Database): Promise<boolean> {
  const { rows } = (await db.execute(sql`select 1 from chamber limit 1`)) as unknown as { rows: unknown[] };
  return rows.length === 0;
}

/** The owner's own connection: seeding writes tables that no role of the product may write so. */
async function withOwner(work: (db: Database) => Promise<void>): Promise<void> {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is missing");
  const { db, end } = connect(url, { max: 2 });
  try {
    await work(db);
  } finally {
    await end();
  }
}

if (import.meta.main) {
  const { runSeedCommand } = await import("#scripts/seed-command.ts");
  await runSeedCommand({ scenarios, seedIfEmpty, seedPieces, seedReferenceData });
}
