import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll } from "vitest";
import { jobHandlers } from "#features/registry.ts";
import { receiveProviderEvent } from "#features/webhooks/index.ts";
import { AdapterError } from "#lib/kernel/errors.ts";
import { makeQuotes } from "#tests/factories/rates.ts";
import { makeRules } from "#tests/factories/rules.ts";
import { control, db, openShop, query } from "#tests/integration/checkout/world.ts";
import { endSuperuser } from "#tests/soak/model/superuser.ts";

/** Jobs that move money or stock; mails and pictures are of no interest here. */
const moving = /^(checkout|refunds|webhooks|payouts|orders|reconciliation)\./;

/** A shop whose stand-in sends its webhooks to the product's own inbox. Call once a file. */
export function openModelShop(): void {
  let receiver: Server | undefined;
  beforeAll(async () => {
    await makeQuotes(db, new Date().toISOString().slice(0, 10));
    await makeRules(db);
  });
  openShop(async () => {
    receiver = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => {
        receiveProviderEvent(
          Buffer.concat(chunks).toString("utf8"),
          String(request.headers["stripe-signature"] ?? ""),
        ).then(
          (status) => response.writeHead(status).end(),
          () => response.writeHead(500).end(),
        );
      });
    });
    await new Promise<void>((resolve) => receiver?.listen(0, "127.0.0.1", resolve));
    const { port } = receiver.address() as AddressInfo;
    return {
      webhookUrl: `http://127.0.0.1:${port}/`,
      webhookSecret: process.env.STRIPE_WEBHOOK_SECRET ?? "",
      retryBaseMs: 20,
    };
  });
  afterAll(async () => {
    await new Promise<void>((resolve) => void receiver?.close(() => resolve()));
    await endSuperuser();
  });
}

/** Waits until every webhook that is not held has been answered. */
export async function heard(): Promise<void> {
  await control("settle", { timeout_ms: 5000 });
}

/**
 * Does what the worker would do now: every waiting job that moves money or stock, once. A job whose outside service fails stays
 * for the next time; any other failure is the test's.
 */
export async function work(): Promise<void> {
  const waiting = await query<{ id: string; name: string; data: { payload: unknown } }>(
    `select id, name, data from pgboss.job where state in ('created', 'retry') and start_after <= now() order by created_on`,
  );
  const done: string[] = [];
  for (const { id, name, data } of waiting) {
    if (!moving.test(name)) continue;
    const handler = jobHandlers.find(({ job }) => job.name === name);
    if (!handler) throw new Error(`nobody handles ${name}`);
    try {
      await handler.run(data.payload);
      done.push(id);
    } catch (error) {
      if (!(error instanceof AdapterError)) throw error;
    }
  }
  if (done.length === 0) return;
  await query("update pgboss.job set state = 'completed', completed_on = now() where id = any($1)", [done]);
}

/** Lets a job run as the clock of the worker would start it. */
export async function runJob(name: string): Promise<void> {
  const handler = jobHandlers.find(({ job }) => job.name === name);
  if (!handler) throw new Error(`nobody handles ${name}`);
  await handler.run({});
}

/** Runs `during` as if `minutes` had gone by. */
export async function later<T>(minutes: number, during: () => Promise<T>): Promise<T> {
  const before = process.env.NOW;
  process.env.NOW = new Date(Date.now() + minutes * 60_000).toISOString();
  try {
    return await during();
  } finally {
    if (before === undefined) delete process.env.NOW;
    else process.env.NOW = before;
  }
}
