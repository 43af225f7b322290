import { join } from "node:path";
import { urlOf } from "#db/roles.ts";
import { checkEnv } from "#lib/env.ts";
import { Interrupted, interruption } from "#scripts/platform/interruption.ts";
import { loadDotEnv } from "#scripts/platform/load-env.ts";
import { type Lock, lockOrHolder } from "#scripts/platform/lock.ts";
import { OperatorError, runMain } from "#scripts/platform/operator-error.ts";
import { busyPortMessage, isPortFree, type NamedPort } from "#scripts/platform/ports.ts";
import { elapsed } from "#scripts/platform/progress.ts";
import { makeUndo, undoAfter } from "#scripts/platform/undo.ts";
import { type Product, startProduct } from "#scripts/product/product.ts";
import { dataDirOf, type Ports, readPorts, standInsFor } from "#scripts/product/settings.ts";

/** `npm start`: brings the product up with whatever the environment does not provide, and serves until stopped. */
await runMain(async () => {
  const begin = performance.now();
  const interrupted = interruption();
  interrupted.catch(() => undefined);
  loadDotEnv();
  if (process.env.APP_ENV === "production") refuseIncomplete();
  const dataDir = dataDirOf(process.env);
  const lock = await claim(join(dataDir, "start.lock"));
  const undo = makeUndo();
  let starting: Promise<Product> | undefined;
  try {
    const ports = readPorts(process.env);
    await checkPorts(ports, lock.wasStale ? 8_000 : 0);
    const scenario = process.env.APP_ENV === "production" ? undefined : "demo";
    starting = startProduct({ env: process.env, ports, scenario, print: console.log }, undo);
    starting.catch(() => undefined);
    const product = await Promise.race([starting, interrupted]);
    console.log(`database ${urlOf("harness_reader", product.env)}`);
    if (product.inbox) console.log(`mail inbox ${product.inbox}`);
    if (product.smsInbox) console.log(`sms inbox ${product.smsInbox}`);
    console.log(`started in ${elapsed(begin)}; logs in ${join(dataDir, "logs")}; Ctrl-C stops everything`);
    console.log(`ready ${product.origin}`);
    const { part, how } = await Promise.race([product.broken, interrupted]);
    throw new OperatorError(`${part.name} ${how}. Its log ${part.log} ends with:\n${part.tail()}`);
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    console.log("stopping …");
    return 0;
  } finally {
    lock.markStopping();
    await undoAfter(undo, starting);
    lock.release();
  }
});

/** In production every setting must be right before anything is touched: one line for each that is not. */
function refuseIncomplete(): void {
  const problems = checkEnv(process.env);
  if (problems.length > 0) throw new OperatorError(problems.join("\nStopped: "));
}

async function claim(file: string): Promise<Lock> {
  const lock = await lockOrHolder(file);
  if (typeof lock !== "number") return lock;
  throw new OperatorError(
    `"npm start" already runs in this folder (process ${lock}). Stop it first, or set DATA_DIR and other ports for a second one.`,
  );
}

/** After a crash the parts left over are still ending: `patienceMs` waits for their ports. */
async function checkPorts(ports: Ports, patienceMs: number): Promise<void> {
  const needs = standInsFor(process.env);
  const named: NamedPort[] = [
    { port: ports.web, purpose: "web", variable: "PORT" },
    ...(needs.stripe ? [{ port: ports.stripe, purpose: "Stripe stand-in", variable: "STRIPE_PORT" }] : []),
    ...(needs.mail
      ? [
          { port: ports.smtp, purpose: "mail, SMTP", variable: "SMTP_PORT" },
          { port: ports.inbox, purpose: "mail inbox", variable: "INBOX_PORT" },
        ]
      : []),
    ...(needs.sms ? [{ port: ports.sms, purpose: "short messages", variable: "SMS_PORT" }] : []),
  ];
  const end = Date.now() + patienceMs;
  for (const port of named) {
    while (!(await isPortFree(port.port))) {
      if (Date.now() >= end) throw new OperatorError(busyPortMessage(port));
      await new Promise((done) => setTimeout(done, 250));
    }
  }
}
