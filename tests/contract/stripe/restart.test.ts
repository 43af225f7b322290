import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  clientOf,
  controlOf,
  type Receiver,
  SECRET,
  sessionParams,
  startReceiver,
} from "#tests/contract/stripe/setup.ts";

const MAIN = new URL("../../emulators/stripe/main.ts", import.meta.url).pathname;
let folder: string;
let receiver: Receiver;
const running: ChildProcess[] = [];

/** Starts the stand-in as its own process on the same state file; answers its address. */
async function start(): Promise<{ url: string; kill: () => Promise<void> }> {
  const args = [MAIN, "--port", "0", "--state", join(folder, "state.json"), "--retry-ms", "50"];
  const child = spawn(process.execPath, [...args, "--webhook-url", receiver.url, "--webhook-secret", SECRET]);
  running.push(child);
  const url = await new Promise<string>((resolve, reject) => {
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => {
      output += chunk;
      const ready = output.match(/ready (http:\S+)/)?.[1];
      if (ready) resolve(ready);
    });
    child.stderr.on("data", (chunk: Buffer) => reject(new Error(String(chunk))));
    child.once("exit", (code) => reject(new Error(`ended with ${code}`)));
  });
  const kill = () =>
    new Promise<void>((resolve) => {
      child.once("exit", () => resolve());
      child.kill("SIGKILL");
    });
  return { url, kill };
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "stripe-stand-in-"));
  receiver = await startReceiver();
});
afterEach(async () => {
  for (const child of running.splice(0)) child.kill("SIGKILL");
  await receiver.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("a killed stand-in with a state file", () => {
  it("has lost nothing it answered: sessions, keys, refunds, secrets, clock", async () => {
    const first = await start();
    const stripe = clientOf(first.url);
    const key = { idempotencyKey: "cs:chk_1:1" };
    const ids = await Promise.all(
      Array.from({ length: 10 }, () => stripe.checkout.sessions.create(sessionParams()).then(({ id }) => id)),
    );
    const session = await stripe.checkout.sessions.create(sessionParams(), key);
    await controlOf(first.url)("pay", { session: session.id, outcome: "paid" });
    await stripe.webhookEndpoints.create({ url: receiver.url, enabled_events: ["payout.paid"] });
    const [charge] = (await stripe.charges.list()).data;
    const refund = await stripe.refunds.create({ charge: charge?.id ?? "", amount: 100 });
    await first.kill();

    const second = await start();
    const again = clientOf(second.url);
    const list = await again.checkout.sessions.list({ limit: 100 });
    expect(list.data.map(({ id }) => id).sort()).toEqual([...ids, session.id].sort());
    const paid = await again.checkout.sessions.retrieve(session.id, { expand: ["line_items"] });
    expect(paid).toMatchObject({ payment_status: "paid" });
    expect(paid.line_items?.data[0]?.price?.unit_amount_decimal?.toString()).toBe("12345");
    expect((await again.refunds.retrieve(refund.id)).amount).toBe(100);
    expect((await again.webhookEndpoints.list()).data).toHaveLength(1);
    const replayed = await again.checkout.sessions.create(sessionParams(), key);
    expect(replayed.id).toBe(session.id);
    expect(replayed.lastResponse.headers["idempotent-replayed"]).toBe("true");
  });

  it("still delivers the webhooks and learns the fees it owed", async () => {
    receiver.answers.push(...Array.from({ length: 50 }, () => 500));
    const first = await start();
    const stripe = clientOf(first.url);
    const { id } = await stripe.checkout.sessions.create(sessionParams());
    await controlOf(first.url)("pay", { session: id, outcome: "paid" });
    await first.kill();
    receiver.answers.length = 0;
    receiver.received.length = 0;

    const second = await start();
    expect(await controlOf(second.url)("settle", {})).toEqual({ settled: true });
    expect(new Set(receiver.received.map(({ event }) => event.type))).toEqual(
      new Set([
        "payment_intent.created",
        "payment_intent.succeeded",
        "charge.succeeded",
        "checkout.session.completed",
        "charge.updated",
      ]),
    );
    const [charge] = (await clientOf(second.url).charges.list()).data;
    expect(charge?.balance_transaction).toMatch(/^txn_/);
  });

  it("expires what became due while it was down", async () => {
    const first = await start();
    const { id } = await clientOf(first.url).checkout.sessions.create(sessionParams());
    const clock = await controlOf(first.url)<{ now: number }>("clock", {
      now: Date.now() / 1000 + 26 * 3600,
    });
    expect(clock.now).toBeGreaterThan(Date.now() / 1000 + 25 * 3600);
    await first.kill();
    const second = await start();
    expect((await clientOf(second.url).checkout.sessions.retrieve(id)).status).toBe("expired");
  });
});
