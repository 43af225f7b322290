import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { loadCheckout } from "#scripts/bench/checkout.ts";
import { startFloors } from "#scripts/bench/floors.ts";
import { type HttpPart, load, type Target, targets } from "#scripts/bench/http.ts";
import { seedQueue } from "#scripts/bench/office.ts";
import type { BenchOptions } from "#scripts/bench/options.ts";
import { againstFloors, bareListName, floorName, type Measured, type Row } from "#scripts/bench/row.ts";
import { localSecrets } from "#scripts/platform/secrets.ts";
import type { Undo } from "#scripts/platform/undo.ts";
import { loadSettings } from "#scripts/product/command-settings.ts";
import { demoSettings, type Ports } from "#scripts/product/settings.ts";

export type LoadContext = {
  options: BenchOptions;
  ports: Ports;
  dataDir: string;
  origin: string;
  undo: Undo;
};

const overHttp: readonly string[] = ["http", "search", "office", "trust"];

/** Loads what the chosen parts name, once with each number of connections, and their floors before them. */
export async function loadAll({ options, ports, dataDir, origin, undo }: LoadContext): Promise<Row[]> {
  const { conns, seconds, parts } = options;
  const rows: Measured[] = [];
  const measure = async (base: string, list: readonly Target[]) => {
    for (const target of list) for (const each of conns) rows.push(await load(base, target, each, seconds));
  };
  await measure(origin, [{ name: floorName, path: "/robots.txt" }]);
  if (parts.includes("http") || parts.includes("search")) {
    const floors = await startFloors(dataDir, undo);
    const bytes = Buffer.from(await (await fetch(`${origin}/fr/pieces`)).arrayBuffer());
    await measure(floors.bare, [
      { name: "floor: bare page", path: "/" },
      { name: bareListName, path: "/list" },
    ]);
    await measure(await floors.raw(bytes), [{ name: "floor: node:http, bytes of the list", path: "/" }]);
  }
  for (const part of parts.filter((each): each is HttpPart => overHttp.includes(each))) {
    await measure(origin, await targets(origin, part, officerCookie));
    if (part === "office") await withQueue(async (queue) => measure(origin, queue));
  }
  if (parts.includes("checkout")) {
    Object.assign(
      process.env,
      demoSettings(process.env, ports, localSecrets(dataDir), process.env.DATABASE_URL),
    );
    process.env.LOG_LEVEL ??= "warn";
    const few = Math.min(conns[0] ?? 1, 4);
    rows.push(await loadCheckout({ dataDir, postgresPort: ports.postgres, conns: few, seconds }));
  }
  return againstFloors(rows);
}

/** The queue of a chamber with thousands of open files, which are there for as long as it is measured. */
async function withQueue(work: (targets: Target[]) => Promise<void>): Promise<void> {
  const stop = await loadSettings();
  const bench = await seedQueue(process.env.DATABASE_URL ?? "", await officerCookie());
  try {
    await work(bench.targets);
  } finally {
    await bench.remove();
    await stop();
  }
}

/** Signs an officer of the demonstration in, as `npm run login` does. Returns the cookie header's value. */
async function officerCookie(): Promise<string> {
  const flags = ["--conditions=react-server", "--disable-warning=ExperimentalWarning"];
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...flags,
    "scripts/login.ts",
    "officer.fes@example.test",
  ]);
  return stdout.trim().replace(/^Cookie: /, "");
}
