import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startChild } from "#scripts/platform/child.ts";
import { requireDiskSpace } from "#scripts/platform/disk.ts";
import { withLock } from "#scripts/platform/lock.ts";
import { OperatorError } from "#scripts/platform/operator-error.ts";
import { type Print, step } from "#scripts/platform/progress.ts";
import { buildStamp } from "#scripts/product/build-stamp.ts";

const NEEDED_BYTES = 500_000_000;

export interface BuildOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly dataDir: string;
  /** Values that end up in the build and so belong to its stamp, such as a given CANONICAL_ORIGIN. */
  readonly builtIn: readonly string[];
  readonly print: Print;
  /** Told how to end a build under way. */
  readonly onStart: (stop: () => Promise<void>) => void;
}

/** Builds the pages into .next unless the build there was made from the same sources. Returns the build's stamp. */
export async function buildIfStale(options: BuildOptions): Promise<string> {
  const stampFile = join(".next", "sanad-build-stamp");
  const onWait = (pid: number) => options.print(`  waiting for another command (process ${pid}) that builds`);
  return withLock(join(".data", "build.lock"), onWait, async () => {
    const stamp = buildStamp(process.cwd(), options.builtIn);
    if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return stamp;
    requireDiskSpace(process.cwd(), NEEDED_BYTES);
    rmSync(stampFile, { force: true });
    await step(options.print, "build the pages", () => build(options));
    writeFileSync(stampFile, stamp);
    return stamp;
  });
}

async function build({ env, dataDir, onStart }: BuildOptions): Promise<void> {
  const child = startChild({
    name: "build",
    dataDir,
    args: ["node_modules/next/dist/bin/next", "build"],
    // A build holds no data: one that asked the database would fail here, not serve another database's pages.
    env: {
      ...env,
      DATABASE_URL: "postgres://build@127.0.0.1:1/none",
      NEXT_TELEMETRY_DISABLED: "1",
      NODE_ENV: "production",
    },
  });
  onStart(() => child.stop(1_000));
  const how = await child.ended;
  if (how !== "ended with code 0") {
    throw new OperatorError(`the build ${how}. Its log ${child.log} ends with:\n${child.tail(30)}`);
  }
}
