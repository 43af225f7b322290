import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { myEarnings, oweBuyer } from "#features/ledger/index.ts";
import {
  approveBatch,
  draftBatch,
  exportBatch,
  planReversal,
  reverseTransfer,
  startOnboarding,
  syncAccount,
  syncTransfer,
  transferLine,
} from "#features/payouts/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { type StripeEmulator, startStripeEmulator } from "#tests/emulators/stripe/server.ts";
import { owner } from "#tests/factories/owner.ts";
import { makeRefundRow, partOf } from "#tests/factories/sales.ts";
import { federation, linesOf, makeDue, payableOf, system } from "#tests/integration/payouts/world.ts";
import { makeOffice } from "#tests/integration/register/world.ts";

let stripe: StripeEmulator;

beforeAll(async () => {
  process.env.STRIPE_CONNECT = "on";
  stripe = await startStripeEmulator({ port: 0, laterMs: 1 });
  process.env.STRIPE_API_BASE = stripe.url;
});
afterAll(() => stripe.close());

async function control<T>(route: string, body?: object): Promise<T> {
  const response = await fetch(`${stripe.url}/_control/${route}`, {
    method: body ? "POST" : "GET",
    body: body ? JSON.stringify(body) : null,
  });
  if (!response.ok) throw new Error(`${route}: ${await response.text()}`);
  return response.json() as Promise<T>;
}

type State = {
  transfers: { id: string; amount: number; metadata: { payout_line: string }; transfer_group: string }[];
  balance_transactions: { currency: string; net: number }[];
  connected_balances: Record<string, Record<string, number>>;
};
const providerState = () => control<State>("state");

/** Money of buyers that the provider holds for us and is free, so that there is something to transfer. */
async function fund(amount: number): Promise<void> {
  const form = (fields: Record<string, string>) => new URLSearchParams(fields);
  const response = await fetch(`${stripe.url}/v1/checkout/sessions`, {
    method: "POST",
    headers: { authorization: "Bearer sk_test_standin" },
    body: form({
      mode: "payment",
      success_url: "https://shop.example.test/a",
      cancel_url: "https://shop.example.test/b",
      "line_items[0][quantity]": "1",
      "line_items[0][price_data][currency]": "mad",
      "line_items[0][price_data][unit_amount]": String(amount),
      "line_items[0][price_data][product_data][name]": "Funds",
    }),
  });
  const { id } = (await response.json()) as { id: string };
  await control("pay", { session: id, outcome: "paid" });
  await control("settle", {});
  await control("funds", {});
}

/** A maker with an account at the provider that may be transferred to. */
async function makeConnected() {
  const office = await makeOffice();
  const started = await startOnboarding({ actor: office.himself }, office.maker.id, "fr");
  if (!started.ok) throw new Error(started.error.code);
  const accountId = /acct_\w+/.exec(started.value.url)?.[0] ?? "";
  await control("account", { account: accountId, transfers: "active" });
  await syncAccount(accountId);
  return { ...office, accountId };
}

async function makeSent(itemsMinor = 50_000) {
  const made = await makeConnected();
  const sale = await makeDue([{ artisanId: made.maker.id, itemsMinor, shippingMinor: 4000 }]);
  const { batchId } = unwrap(await draftBatch({ actor: await federation() }, { rail: "stripe_connect" }));
  const approver = await federation();
  unwrap(await approveBatch({ actor: approver }, { batchId }));
  expect(await exportBatch({ actor: approver }, { batchId })).toMatchObject({
    error: { code: "BATCH_MOVED" },
  });
  const lines = await linesOf(batchId);
  const line = lines.find((one) => one.artisanId === made.maker.id);
  if (!line) throw new Error("no line");
  return { ...made, sale, batchId, lines, line };
}

const orderOf = (sale: { parts: { orderId: Id<"order"> }[] }) => sale.parts[0]?.orderId as Id<"order">;

it("a transfer whose answer was lost is found by its group and not made twice", async () => {
  await fund(200_000);
  const { line, sale, accountId } = await makeSent();
  // The provider does it and the answer is cut, twice, because the client itself repeats a request once.
  await control("fail", { path: "/v1/transfers", method: "POST", how: "drop_after_effect", times: 3 });
  await expect(transferLine(line.id)).rejects.toThrow();
  expect((await payableOf(orderOf(sale)))?.state).toBe("sent");
  await control("fail", { path: "/v1/transfers", how: "500", times: 0 });
  await transferLine(line.id);
  await transferLine(line.id);
  const { transfers, connected_balances } = await providerState();
  const own = transfers.filter((transfer) => transfer.metadata.payout_line === line.id);
  expect(own).toHaveLength(1);
  expect(own[0]).toMatchObject({ amount: 50_000, transfer_group: `og_${sale.checkoutId}` });
  expect(connected_balances[accountId]).toEqual({ mad: 50_000 });
  expect((await payableOf(orderOf(sale)))?.state).toBe("confirmed");
  await syncTransfer(own[0]?.id ?? "");
});

it("an account whose capability is gone is refused, and the order is payable again", async () => {
  await fund(200_000);
  const { line, sale, accountId } = await makeSent();
  await control("account", { account: accountId, transfers: "inactive" });
  await transferLine(line.id);
  expect((await payableOf(orderOf(sale)))?.state).toBe("eligible");
  const after = (await linesOf(line.batchId)).find((one) => one.id === line.id);
  expect(after).toMatchObject({ state: "returned", reason: "NO_TRANSFERS" });
  await syncAccount(accountId);
  const again = await draftBatch({ actor: await federation() }, { rail: "stripe_connect" });
  expect(again).toMatchObject({ ok: false, error: { code: "NOTHING_DUE" } });
});

it("a refund after a transfer is taken back at the provider, and books and balances agree to the cent", async () => {
  await fund(200_000);
  const { line, sale, accountId, maker, himself } = await makeSent();
  await transferLine(line.id);
  const back = sale.parts.map((part) => partOf(part, 30));
  const refundId = await system(async (tx) => {
    const id = await makeRefundRow(tx, sale, back);
    await oweBuyer(tx, id, back);
    return id;
  });
  // 30 of 100 of 460.00 and 40.00.
  const context = { actor: systemActor("test") };
  const planned = unwrap(await planReversal(context, { refundId, orderId: orderOf(sale) }));
  expect(planned?.amountMinor).toBe(15_000);
  expect(unwrap(await planReversal(context, { refundId, orderId: orderOf(sale) }))).toBeNull();
  if (!planned) throw new Error("nothing planned");
  await reverseTransfer(planned.id);
  await reverseTransfer(planned.id);
  expect((await providerState()).connected_balances[accountId]).toEqual({ mad: 35_000 });
  const earnings = unwrap(await myEarnings({ actor: himself }, { artisanId: maker.id }));
  expect(earnings).toMatchObject({ dueMinor: 0, owedMinor: 0, transitMinor: 0 });
  const { rows } = (await owner().execute(sql`select (-sum(l.amount_minor))::int as paid from journal_line l
    join journal j on j.id = l.journal_id where l.account = 'psp_clearing'
      and j.source_id in (${line.id}, ${planned.id})`)) as unknown as { rows: { paid: number }[] };
  expect(rows[0]?.paid).toBe(35_000);
});

it("a reversal that the account's balance does not cover is owed by the maker instead", async () => {
  await fund(200_000);
  const { line, sale, accountId, maker, himself } = await makeSent();
  await transferLine(line.id);
  await control("payout", { amount: 45_000, currency: "mad", account: accountId });
  const back = sale.parts.map((part) => partOf(part, 50));
  const refundId = await system(async (tx) => {
    const id = await makeRefundRow(tx, sale, back);
    await oweBuyer(tx, id, back);
    return id;
  });
  const planned = unwrap(
    await planReversal({ actor: systemActor("test") }, { refundId, orderId: orderOf(sale) }),
  );
  if (!planned) throw new Error("nothing planned");
  await reverseTransfer(planned.id);
  const earnings = unwrap(await myEarnings({ actor: himself }, { artisanId: maker.id }));
  expect(earnings.owedMinor).toBe(25_000);
});
