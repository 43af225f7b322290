import { spawn, spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { openLog } from "#scripts/platform/log-file.ts";
import { OperatorError } from "#scripts/platform/operator-error.ts";
import { type Print, step } from "#scripts/platform/progress.ts";

const COMMANDS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const MAC = ["Google Chrome", "Chromium"].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);

export const NO_CHROMIUM =
  'no Chromium was found for the browser tests. Install it (Debian, Ubuntu: "apt-get install chromium" as root; elsewhere: "npx playwright install chromium"), or set CHROMIUM_PATH to its program.';

/** The first Chromium that runs: CHROMIUM_PATH, the PATH, macOS applications, Playwright's own downloads. */
export function findChromium(env: NodeJS.ProcessEnv): string | undefined {
  if (env.CHROMIUM_PATH) {
    if (works(env.CHROMIUM_PATH)) return env.CHROMIUM_PATH;
    throw new OperatorError(
      `CHROMIUM_PATH=${env.CHROMIUM_PATH} is not a Chromium that runs. Correct it or unset it.`,
    );
  }
  const folders = [...(env.PATH ?? "").split(delimiter), "/usr/bin", "/usr/local/bin", "/snap/bin"];
  const onPath = folders.flatMap((folder) => COMMANDS.map((command) => join(folder, command)));
  return [...onPath, ...MAC, ...playwrightDownloads(env)].find(works);
}

/** Finds a Chromium, installing Debian's when we may. Throws an OperatorError when there is none in the end. */
export async function ensureChromium(env: NodeJS.ProcessEnv, dataDir: string, print: Print): Promise<string> {
  const found = findChromium(env);
  if (found) return found;
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) throw new OperatorError(NO_CHROMIUM);
  await step(print, "install Chromium (apt-get)", async () => {
    if ((await apt(dataDir, ["install", "-y", "--no-install-recommends", "chromium"])) === 0) return;
    // The package lists of a fresh machine are often missing or old.
    await apt(dataDir, ["update"]);
    await apt(dataDir, ["install", "-y", "--no-install-recommends", "chromium"]);
  });
  const installed = findChromium(env);
  if (installed) return installed;
  throw new OperatorError(`${NO_CHROMIUM} (apt-get failed: ${join(dataDir, "logs", "apt.log")})`);
}

function playwrightDownloads(env: NodeJS.ProcessEnv): string[] {
  const caches = [
    env.PLAYWRIGHT_BROWSERS_PATH,
    join(homedir(), ".cache", "ms-playwright"),
    join(homedir(), "Library", "Caches", "ms-playwright"),
  ];
  const programs = [
    "chrome-linux/chrome",
    "chrome-linux64/chrome",
    "chrome-mac/Chromium.app/Contents/MacOS/Chromium",
  ];
  return caches
    .filter((cache): cache is string => cache !== undefined && existsSync(cache))
    .flatMap((cache) =>
      readdirSync(cache)
        .filter((name) => name.startsWith("chromium-"))
        .map((name) => join(cache, name)),
    )
    .flatMap((folder) => programs.map((program) => join(folder, program)));
}

function works(program: string): boolean {
  try {
    accessSync(program, constants.X_OK);
  } catch {
    return false;
  }
  const asked = spawnSync(program, ["--version", "--no-sandbox"], { encoding: "utf8", timeout: 20_000 });
  return asked.status === 0 && /chrom/i.test(asked.stdout);
}

function apt(dataDir: string, args: string[]): Promise<number | null> {
  const { fd } = openLog(dataDir, "apt");
  const child = spawn("apt-get", args, {
    stdio: ["ignore", fd, fd],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  return new Promise((done) => child.once("error", () => done(1)).once("exit", done));
}
