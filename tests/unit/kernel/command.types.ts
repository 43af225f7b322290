import { z } from "zod";
import type { Database } from "#db/client.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineJob } from "#lib/jobs/job.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { anyone } from "#lib/kernel/policy.ts";

// Read by the type checker alone: a line marked as an error that compiles after all fails `npm run verify`.

const complete = {
  name: "test.complete",
  input: z.strictObject({}),
  load: async () => ({}),
  audit: null,
};

export const sound = defineCommand({
  ...complete,
  errors: ["OUT_OF_STOCK"],
  policy: anyone,
  handler: async ({ fail }) => fail("OUT_OF_STOCK"),
});

// @ts-expect-error a command says who may run it
export const withoutPolicy = defineCommand({ ...complete, errors: [], handler: async () => null });

export const withUndeclaredCode = defineCommand({
  ...complete,
  errors: ["OUT_OF_STOCK"],
  policy: anyone,
  // @ts-expect-error a refusal is declared
  handler: async ({ fail }) => fail("CART_EMPTY"),
});

// @ts-expect-error a command says whether it leaves a trace
export const withoutAudit = defineCommand({
  name: "test.without-audit",
  input: z.strictObject({}),
  errors: [],
  load: async () => ({}),
  policy: anyone,
  handler: async () => null,
});

const job = defineJob({
  name: "test.job",
  payload: z.strictObject({ id: z.string() }),
  retries: 0,
  timeoutSeconds: 1,
});

export async function enqueueOutsideOfTransaction(db: Database): Promise<void> {
  // @ts-expect-error a job is queued by the transaction that wants it
  await enqueue(db, job, { id: "1" });
  // @ts-expect-error a payload has its job's shape
  await db.transaction((tx) => enqueue(tx, job, { id: 1 }));
  await db.transaction((tx) => enqueue(tx, job, { id: "1" }));
}
