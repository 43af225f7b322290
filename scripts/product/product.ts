import { createHash } from "node:crypto";
import { join, relative } from "node:path";
import { provisionDatabase } from "#db/provision.ts";
import { type Child, startChild } from "#scripts/platform/child.ts";
import { type Print, step } from "#scripts/platform/progress.ts";
import { localSecrets } from "#scripts/platform/secrets.ts";
import type { Undo } from "#scripts/platform/undo.ts";
import { ensurePostgres } from "#scripts/postgres/ensure.ts";
import { buildIfStale } from "#scripts/product/build.ts";
import { prepareDatabase } from "#scripts/product/database.ts";
import { dataDirOf, demoSettings, type Ports, standInsFor } from "#scripts/product/settings.ts";
import { siteFor } from "#scripts/product/site-copy.ts";
import { startMail, startSms, startStripe, untilReady } from "#scripts/product/stand-ins.ts";

export interface ProductOptions {
  /** Settings given from outside; they win over the demonstration's. */
  readonly env: NodeJS.ProcessEnv;
  readonly ports: Ports;
  /** Seed scenario for an empty database; none leaves it empty. */
  readonly scenario: string | undefined;
  readonly print: Print;
  /** False for throw-away data. */
  readonly fsync?: boolean;
}

export interface Product {
  readonly origin: string;
  /** The settings the parts run with. */
  readonly env: NodeJS.ProcessEnv;
  readonly inbox: string | undefined;
  /** Where short messages are shown. */
  readonly smsInbox: string | undefined;
  /** Starts one more web process on the same data and build, as a second machine would; answers its origin. */
  readonly startWebAt: (port: number) => Promise<string>;
  /** The part that ended without being asked to, if one ever does. */
  readonly broken: Promise<{ part: Child; how: string }>;
}

/** Starts everything and waits until pages are served. Each part started is added to `undo` at once. */
export async function startProduct(options: ProductOptions, undo: Undo): Promise<Product> {
  const { ports, print } = options;
  const dataDir = dataDirOf(options.env);
  const needs = standInsFor(options.env);
  const given = options.env;
  const secrets = given.APP_ENV === "production" ? undefined : localSecrets(dataDir);
  const settings = (databaseUrl?: string) => ({
    ...given,
    ...(secrets ? demoSettings(given, ports, secrets, databaseUrl) : {}),
  });
  const parts: Child[] = [];
  const keep = (child: Child): Child => {
    parts.push(child);
    undo.add(() => child.stop());
    return child;
  };
  const { scenario } = options;
  const builtIn = given.CANONICAL_ORIGIN ? [given.CANONICAL_ORIGIN] : [];
  const onStart = (stop: () => Promise<void>) => undo.add(stop);
  const database = async () => {
    const env = settings(needs.postgres ? await embeddedDatabase(options, dataDir, undo) : undefined);
    const name = scenario ? "migrate and seed the database" : "migrate the database";
    const identity = await step(print, name, (note) =>
      prepareDatabase({ env, dataDir, scenario, note, onStart }),
    );
    return { env, identity };
  };
  const context = { env: settings(), dataDir, ports, keep };
  const [{ env, identity }, stamp] = await Promise.all([
    database(),
    buildIfStale({ env: settings(), dataDir, builtIn, print, onStart }),
    needs.stripe ? step(print, "start the Stripe stand-in", () => startStripe(context)) : undefined,
    needs.mail ? step(print, "start the mail catcher", () => startMail(context)) : undefined,
    needs.sms ? step(print, "start the stand-in for short messages", () => startSms(context)) : undefined,
  ]);
  const site = siteFor(dataDir, stamp, identity);
  const origin = `http://localhost:${ports.web}`;
  await step(print, "start web and worker", async () => {
    keep(startWorker(env, dataDir));
    const web = keep(startWeb(env, dataDir, site, ports.web));
    await untilReady(web, `${origin}/api/health`, hasWorker);
  });
  // They watch from outside: the product runs on when one of them stops.
  if (secrets) undo.add(startWitnesses(env, dataDir, identity, origin).stop);
  const broken = Promise.race(parts.map(async (part) => ({ part, how: await part.ended })));
  const inbox = needs.mail ? `http://localhost:${ports.inbox}/` : undefined;
  const smsInbox = needs.sms ? `http://localhost:${ports.sms}/` : undefined;
  const startWebAt = async (port: number) => {
    const at = `http://localhost:${port}`;
    await untilReady(keep(startWeb(env, dataDir, site, port)), `${at}/api/health`, hasWorker);
    return at;
  };
  return { origin, env, inbox, smsInbox, startWebAt, broken };
}

async function embeddedDatabase(options: ProductOptions, dataDir: string, undo: Undo): Promise<string> {
  const { ports, print, fsync } = options;
  const server = await step(print, "start Postgres", () =>
    ensurePostgres({ dataDir, port: ports.postgres, ...(fsync === undefined ? {} : { fsync }) }),
  );
  undo.add(() => server.stop());
  return provisionDatabase(server.superuserUrl, "sanad");
}

/** Pages are served before the worker takes jobs; a purchase needs both. `body` is what /api/health answers. */
function hasWorker(body: string): boolean {
  return (JSON.parse(body) as { worker?: { ok?: boolean } }).worker?.ok === true;
}

function startWeb(env: NodeJS.ProcessEnv, dataDir: string, site: string, port: number): Child {
  return startChild({
    name: "web",
    dataDir,
    args: ["scripts/web.ts"],
    env: {
      ...env,
      PORT: String(port),
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      SANAD_PROCESS: "web",
      SANAD_DIST_DIR: relative(process.cwd(), site),
    },
  });
}

function startWorker(env: NodeJS.ProcessEnv, dataDir: string): Child {
  return startChild({
    name: "worker",
    dataDir,
    args: ["--conditions=react-server", "scripts/worker.ts"],
    env: { ...env, NODE_ENV: "production", SANAD_PROCESS: "worker", SANAD_DATABASE_ROLE: "worker" },
  });
}

/** The demonstration's witnesses of the public log, with one memory for each database. */
function startWitnesses(env: NodeJS.ProcessEnv, dataDir: string, identity: string, origin: string): Child {
  const folder = join(dataDir, "witnesses", createHash("sha256").update(identity).digest("hex").slice(0, 16));
  return startChild({
    name: "witnesses",
    dataDir,
    args: ["--conditions=react-server", "scripts/demonstration-witnesses.ts", folder, `${origin}/log`],
    env,
  });
}
