import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type Stripe from "stripe";
import { expect, it } from "vitest";
import type { book } from "#tests/emulators/stripe/payment/balance.ts";
import type { buildCharge } from "#tests/emulators/stripe/payment/charge.ts";
import type { openDispute } from "#tests/emulators/stripe/payment/dispute.ts";
import type { intentOf } from "#tests/emulators/stripe/payment/intent.ts";
import type { createRefund } from "#tests/emulators/stripe/payment/refund.ts";
import type { createCustomer } from "#tests/emulators/stripe/resources/customer-object.ts";
import type { buildSession } from "#tests/emulators/stripe/resources/session-object.ts";
import type { State } from "#tests/emulators/stripe/state.ts";

/** True only when both types accept exactly each other; the compiler refuses `true` otherwise. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

const BUILDERS: [
  Same<ReturnType<typeof buildSession>, Stripe.Checkout.Session>,
  Same<ReturnType<typeof intentOf>, Stripe.PaymentIntent>,
  Same<ReturnType<typeof buildCharge>, Stripe.Charge>,
  Same<ReturnType<typeof createRefund>, Stripe.Refund>,
  Same<ReturnType<typeof book>, Stripe.BalanceTransaction>,
  Same<ReturnType<typeof createCustomer>, Stripe.Customer>,
  Same<ReturnType<typeof openDispute>, Stripe.Dispute>,
  Same<State["events"][string], Stripe.Event>,
  Same<State["line_items"][string][number], Stripe.LineItem>,
  Same<State["webhook_endpoints"][string], Stripe.WebhookEndpoint>,
] = [true, true, true, true, true, true, true, true, true, true];

const FOLDER = new URL("../../emulators/stripe/", import.meta.url).pathname;
const files = readdirSync(FOLDER, { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".ts"),
);
const sources = files.map((name) => ({ name, text: readFileSync(join(FOLDER, name), "utf8") }));

it("builds its objects as the SDK's own types, without a cast that could hide a difference", () => {
  expect(BUILDERS).not.toContain(false);
  expect(sources.length).toBeGreaterThan(40);
  const casts = sources.flatMap(({ name, text }) => {
    const lines = text
      .split("\n")
      .filter((line) => !line.trimStart().startsWith("*") && !line.includes("/**"));
    return lines
      .filter((line) => /\)? as (?!const\b)[A-Z{]|\bany\b[;,)>]|@ts-/.test(line))
      .map((line) => `${name}: ${line}`);
  });
  expect(casts).toEqual([]);
});

it("stands on its own: its files, node and the SDK", () => {
  const imports = sources.flatMap(({ name, text }) =>
    [...text.matchAll(/from "([^"]+)"/g)].map((match) => ({ name, from: match[1] ?? "" })),
  );
  const foreign = imports.filter(
    ({ from }) =>
      !from.startsWith("#tests/emulators/stripe/") && !from.startsWith("node:") && from !== "stripe",
  );
  expect(foreign).toEqual([]);
});
