// Buyers in a process of their own, started by scripts/bench/crowd.ts, which tells them when.
import { randomBytes } from "node:crypto";
import { addLine } from "#features/cart/index.ts";
import { quoteBasket, settle, startCheckout } from "#features/checkout/index.ts";
import type { Rush, Shop } from "#scripts/bench/crowd.ts";

const { stripeUrl, skus }: Shop = JSON.parse(process.argv[2] ?? "");

const order = {
  locale: "fr" as const,
  email: "bench@example.test",
  name: "Bench Example",
  phone: "+212600000000",
  line1: "1 Example",
  city: "Rabat",
  country: "MA" as const,
  terms: "on" as const,
};

/** One purchase, in milliseconds. */
async function buyOnce(sku: string): Promise<number> {
  const begin = performance.now();
  const actor = { kind: "anonymous" as const, visitorHash: randomBytes(32).toString("hex") };
  const added = await addLine({ actor }, { sku, quantity: 1 });
  if (!added.ok) throw new Error(`the basket refuses: ${added.error.code}`);
  const quoted = await quoteBasket({ actor }, { country: order.country });
  if (!quoted.ok || !quoted.value) throw new Error("the basket has no price delivered");
  const started = await startCheckout({ actor }, order);
  if (!started.ok) throw new Error(`the checkout refuses: ${started.error.code}`);
  const session = /cs_[A-Za-z0-9_]+/.exec(started.value.url)?.[0] ?? "";
  await fetch(`${stripeUrl}/_control/pay`, {
    method: "POST",
    body: JSON.stringify({ session, outcome: "paid" }),
  });
  const facts = await settle(session);
  if (!facts.isPaid) throw new Error(`${session} was not paid`);
  return performance.now() - begin;
}

// Each process begins elsewhere on the shelves.
let n = Math.floor(Math.random() * skus.length);
const buyNext = () => buyOnce(skus[n++ % skus.length] ?? "");

async function rush({ buyers, seconds }: Rush): Promise<number[]> {
  const times: number[] = [];
  const end = performance.now() + seconds * 1000;
  const buyer = async () => {
    while (performance.now() < end) times.push(await buyNext());
  };
  await Promise.all(Array.from({ length: buyers }, buyer));
  return times;
}

const tell = (work: () => Promise<number[]>) =>
  work().then(
    (times) => process.send?.({ times }),
    (error: Error) => process.send?.({ failed: error.message }),
  );

process.on("message", (asked: Rush) => void tell(() => rush(asked)));
// Warm before it is measured: a process that has just started compiles its code for some seconds more, and every purchase waits for that.
await tell(() => rush({ buyers: 8, seconds: 5 }));
