import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { loadCheckout } from "#scripts/bench/checkout.ts";
import { load, targets } from "#scripts/bench/http.ts";
import { seedQueue } from "#scripts/bench/office.ts";
import { readOptions } from "#scripts/bench/options.ts";
import { againstFloor, type Measured, table } from "#scripts/bench/row.ts";
import { loadDotEnv } from "#scripts/platform/load-env.ts";
import { lockOrHolder } from "#scripts/platform/lock.ts";
import { OperatorError, runMain } from "#scripts/platform/operator-error.ts";
import { answers } from "#scripts/platform/ports.ts";
import { localSecrets } from "#scripts/platform/secrets.ts";
import { makeUndo } from "#scripts/platform/undo.ts";
import { loadSettings } from "#scripts/product/command-settings.ts";
import { startProduct } from "#scripts/product/product.ts";
import { dataDirOf, demoSettings, readPorts } from "#scripts/product/settings.ts";

/**
 * `npm run bench`: measures a running product on this machine, or starts one. Every row stands beside the floor, the
 * smallest answer of the same server in the same run, so that rows of two machines can be compared.
 */
await runMain(async () => {
  loadDotEnv();
  const options = readOptions(process.argv.slice(2));
  const { conns, seconds } = options;
  const ports = readPorts(process.env);
  const dataDir = dataDirOf(process.env);
  const origin = `http://127.0.0.1:${ports.web}`;
  const undo = makeUndo();
  try {
    if (options.parts.includes("search-sql")) {
      const found = await searchSql(dataDir, ports.postgres, options.sizes);
      if (options.out) writeFileSync(options.out, `${JSON.stringify(found, null, 2)}\n`);
      if (options.parts.length === 1) return 0;
    }
    if (!(await answers(ports.web))) {
      undo.add(await claim(join(dataDir, "start.lock")));
      await startProduct({ env: process.env, ports, scenario: "demo", print: console.log }, undo);
    }
    const floor = await load(origin, { name: "floor: robots.txt", path: "/robots.txt" }, conns, seconds);
    const rows: Measured[] = [floor];
    for (const part of options.parts) {
      if (part === "checkout" || part === "search-sql") continue;
      for (const target of await targets(origin, part, officerCookie)) {
        rows.push(await load(origin, target, conns, seconds));
      }
      if (part === "office") rows.push(...(await loadQueue(origin, conns, seconds)));
    }
    if (options.parts.includes("checkout")) {
      Object.assign(
        process.env,
        demoSettings(process.env, ports, localSecrets(dataDir), process.env.DATABASE_URL),
      );
      process.env.LOG_LEVEL ??= "warn";
      const few = Math.min(conns, 4);
      rows.push(await loadCheckout({ dataDir, postgresPort: ports.postgres, conns: few, seconds }));
    }
    const measured = againstFloor(rows, floor.rps);
    console.log(table(measured));
    if (options.out) writeFileSync(options.out, `${JSON.stringify(measured, null, 2)}\n`);
    return 0;
  } finally {
    await undo.run();
  }
});

/** How searches grow with the shop, in a database of its own. */
async function searchSql(dataDir: string, port: number, sizes: readonly number[]): Promise<unknown> {
  const { ensurePostgres } = await import("#scripts/postgres/ensure.ts");
  const server = await ensurePostgres({ dataDir, port });
  try {
    Object.assign(
      process.env,
      demoSettings(process.env, readPorts(process.env), localSecrets(dataDir), undefined),
    );
    const { benchSearch, searchTable } = await import("#scripts/bench/search-sql.ts");
    const rows = await benchSearch(server.superuserUrl, sizes, console.log);
    console.log(searchTable(rows));
    return rows;
  } finally {
    if (!server.reused) await server.stop();
  }
}

/** The queue of a chamber with thousands of open files, which are there for as long as it is measured. */
async function loadQueue(origin: string, conns: number, seconds: number): Promise<Measured[]> {
  const stop = await loadSettings();
  const bench = await seedQueue(process.env.DATABASE_URL ?? "", await officerCookie());
  const rows: Measured[] = [];
  try {
    for (const target of bench.targets) rows.push(await load(origin, target, conns, seconds));
    return rows;
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

/** Keeps `npm start` from starting the same product meanwhile. Returns what gives the claim back. */
async function claim(file: string): Promise<() => Promise<void>> {
  const lock = await lockOrHolder(file);
  if (typeof lock === "number") {
    throw new OperatorError(
      `"npm start" runs in this folder (process ${lock}) at another port: say which with PORT.`,
    );
  }
  return async () => lock.release();
}
