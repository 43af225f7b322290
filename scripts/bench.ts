import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { labelPages, mainPages } from "#scripts/bench/http.ts";
import { loadAll } from "#scripts/bench/load-all.ts";
import { type BenchOptions, type Part, readOptions } from "#scripts/bench/options.ts";
import { table } from "#scripts/bench/row.ts";
import { loadDotEnv } from "#scripts/platform/load-env.ts";
import { lockOrHolder } from "#scripts/platform/lock.ts";
import { OperatorError, runMain } from "#scripts/platform/operator-error.ts";
import { answers } from "#scripts/platform/ports.ts";
import { localSecrets } from "#scripts/platform/secrets.ts";
import { makeUndo, type Undo } from "#scripts/platform/undo.ts";
import { startProduct } from "#scripts/product/product.ts";
import { dataDirOf, demoSettings, type Ports, readPorts } from "#scripts/product/settings.ts";

type Context = { options: BenchOptions; ports: Ports; dataDir: string; origin: string; undo: Undo };

/** Parts with results of a shape of their own. */
const special = {
  async weights({ origin, undo, dataDir }: Context): Promise<unknown> {
    const { weigh, weightTable } = await import("#scripts/bench/weights.ts");
    const { startFloors } = await import("#scripts/bench/floors.ts");
    const { bare } = await startFloors(dataDir, undo);
    const labels = await labelPages(origin);
    const pages = [...(await mainPages(origin)), ...labels, { name: "floor: bare page", url: bare }];
    const weights = await weigh(pages, undo);
    console.log(weightTable(weights));
    return weights;
  },
  async lighthouse({ origin, undo, dataDir, options }: Context): Promise<unknown> {
    const { audit, auditTable } = await import("#scripts/bench/lighthouse.ts");
    const { startFloors } = await import("#scripts/bench/floors.ts");
    const { bare } = await startFloors(dataDir, undo);
    const pages = [...(await mainPages(origin)), { name: "floor: bare page", url: bare }];
    const audits = await audit(pages, options.runs);
    console.log(auditTable(audits));
    return audits;
  },
  async growth({ dataDir, ports, options }: Context): Promise<unknown> {
    const { growth, growthTable } = await import("#scripts/bench/growth.ts");
    const grown = await growth({ dataDir, ports, sizes: options.sizes });
    console.log(growthTable(grown));
    return grown;
  },
  async steering({ dataDir, ports }: Context): Promise<unknown> {
    const { benchSteering, steeringTable } = await import("#scripts/bench/steering.ts");
    const { requireUnderLimit } = await import("#scripts/bench/steering-pages.ts");
    const measured = await benchSteering(dataDir, ports);
    console.log(steeringTable(measured));
    requireUnderLimit(measured.pages);
    return measured;
  },
  async "search-sql"({ dataDir, ports, options }: Context): Promise<unknown> {
    const { ensurePostgres } = await import("#scripts/postgres/ensure.ts");
    const server = await ensurePostgres({ dataDir, port: ports.postgres });
    try {
      Object.assign(process.env, demoSettings(process.env, ports, localSecrets(dataDir), undefined));
      const { benchSearch, searchTable } = await import("#scripts/bench/search-sql.ts");
      const rows = await benchSearch(server.superuserUrl, options.sizes, console.log);
      console.log(searchTable(rows));
      return rows;
    } finally {
      if (!server.reused) await server.stop();
    }
  },
};

/** Parts that need no running product: they have a database of their own. */
const alone: ReadonlySet<Part> = new Set(["growth", "search-sql", "steering"]);

/**
 * `npm run bench`: measures a running product on this machine, or starts one. Every row stands beside floors of the same run,
 * so that rows of two machines can be compared.
 */
await runMain(async () => {
  loadDotEnv();
  const options = readOptions(process.argv.slice(2));
  const ports = readPorts(process.env);
  const dataDir = dataDirOf(process.env);
  const undo = makeUndo();
  const context = { options, ports, dataDir, origin: `http://127.0.0.1:${ports.web}`, undo };
  try {
    if (options.parts.some((part) => !alone.has(part)) && !(await answers(ports.web))) {
      undo.add(await claim(join(dataDir, "start.lock")));
      await startProduct({ env: process.env, ports, scenario: "demo", print: console.log }, undo);
    }
    const results: Record<string, unknown> = {};
    const isAsked = (part: Part) => options.parts.includes(part);
    if (options.parts.some((part) => !(part in special))) results.rows = await rows(context);
    for (const [part, measure] of Object.entries(special)) {
      if (isAsked(part as Part)) results[part] = await measure(context);
    }
    // One kind of result stands alone, as it always has.
    const kinds = Object.values(results);
    const written = kinds.length === 1 ? kinds[0] : results;
    if (options.out) writeFileSync(options.out, `${JSON.stringify(written, null, 2)}\n`);
    return 0;
  } finally {
    await undo.run();
  }
});

async function rows(context: Context): Promise<unknown> {
  const measured = await loadAll(context);
  console.log(table(measured));
  return measured;
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
