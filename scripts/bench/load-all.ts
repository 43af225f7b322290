import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { loadCheckout } from "#scripts/bench/checkout.ts";
import { startFloors, startRaw } from "#scripts/bench/floors.ts";
import { type HttpPart, load, type Target, targets, verifyPageName } from "#scripts/bench/http.ts";
import { seedQueue } from "#scripts/bench/office.ts";
import type { BenchOptions } from "#scripts/bench/options.ts";
import { againstFloors, bareListName, floorName, type Measured, type Row } from "#scripts/bench/row.ts";
import { measureTrust } from "#scripts/bench/trust.ts";
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
  if (parts.includes("trust")) {
    const page = (await targets(origin, "trust", officerCookie)).find(({ name }) => name === verifyPageName);
    const answer = await fetch(`${origin}${page?.path}`, { headers: page?.headers ?? {} });
    const bytes = Buffer.from(await answer.arrayBuffer());
    const floor = await startRaw(dataDir, undo, bytes);
    await measure(floor, [{ name: "floor: node:http, bytes of verify page", path: "/" }]);
  }
  for (const part of parts.filter((each): each is HttpPart => overHttp.includes(each))) {
    await measure(origin, await targets(origin, part, officerCookie));
    if (part === "office") await withQueue(async (queue) => measure(origin, queue));
  }
  const settle = () => {
    const settings = demoSettings(process.env, ports, localSecrets(dataDir), process.env.DATABASE_URL);
    Object.assign(process.env, settings);
    process.env.LOG_LEVEL ??= "warn";
  };
  if (parts.includes("trust")) {
    settle();
    rows.push(...(await measureTrust(dataDir, ports.postgres)));
  }
  if (parts.includes("checkout")) {
    settle();
    rows.push(...(await loadCheckout({ dataDir, postgresPort: ports.postgres, conns, seconds })));
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
