import { parseArgs } from "node:util";
import { loadDotEnv } from "#scripts/platform/load-env.ts";
import { OperatorError, runMain } from "#scripts/platform/operator-error.ts";
import { loadSettings } from "#scripts/product/command-settings.ts";

export type Seeding = {
  readonly scenarios: readonly string[];
  readonly seedIfEmpty: (scenario: string, log: (line: string) => void) => Promise<void>;
  readonly seedReferenceData: (log: (line: string) => void) => Promise<void>;
  readonly seedPieces: (pieces: number, log: (line: string) => void) => Promise<void>;
};

/**
 * `npm run seed -- <small|demo|load> [--pieces N]`: migrates the database and fills it. `small` and `demo` want an
 * empty one and otherwise add only what updates need; `load` adds N pieces (1000 unless told) to whatever is there.
 * `npm run seed -- reference` is for a real deployment: chambers, crafts and rules, nothing that is made up.
 */
export async function runSeedCommand({
  scenarios,
  seedIfEmpty,
  seedPieces,
  seedReferenceData,
}: Seeding): Promise<void> {
  await runMain(async () => {
    loadDotEnv();
    const { values, positionals } = parseArgs({
      options: { pieces: { type: "string" } },
      allowPositionals: true,
    });
    const [scenario] = positionals;
    if (!scenario || ![...scenarios, "reference"].includes(scenario)) {
      throw new OperatorError(`say which: npm run seed -- reference|${scenarios.join("|")} [--pieces N]`);
    }
    if (process.env.APP_ENV === "production" && scenario !== "reference") {
      throw new OperatorError(
        "APP_ENV=production takes reference data only: the others write a demonstration.",
      );
    }
    const pieces = Number(values.pieces ?? 1000);
    if (!Number.isSafeInteger(pieces) || pieces < 1)
      throw new OperatorError("--pieces wants a whole number.");
    const stop = await loadSettings();
    try {
      const { migrate } = await import("#scripts/migrate.ts");
      await migrate(process.env.DATABASE_URL ?? "");
      if (scenario === "reference") await seedReferenceData(console.log);
      else if (scenario === "load") await seedPieces(pieces, console.log);
      else await seedIfEmpty(scenario, console.log);
    } finally {
      await stop();
    }
    return 0;
  });
}
