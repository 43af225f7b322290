import { describe, expect, it } from "vitest";
import { refusal, sessionParams, withStandIn } from "#tests/contract/stripe/setup.ts";

const stand = withStandIn();

/** A platform that was paid and has the money, and an account that may be transferred to. */
async function ready() {
  const { stripe, control } = stand;
  const { id } = await stripe.checkout.sessions.create(sessionParams());
  await control("pay", { session: id, outcome: "paid" });
  await control("settle", {});
  await control("funds", {});
  const account = await stripe.accounts.create({
    type: "express",
    country: "MA",
    capabilities: { transfers: { requested: true } },
    metadata: { artisan_id: "art_1" },
  });
  await control("account", { account: account.id, transfers: "active" });
  return account.id;
}

const transfer = (destination: string, amount = 10_000) => ({
  ...{ amount, currency: "mad", destination, transfer_group: "og_chk_1" },
  metadata: { payout_line: "pol_1" },
});

const mad = (balance: { available: { amount: number; currency: string }[] }) =>
  balance.available.find(({ currency }) => currency === "mad")?.amount ?? 0;

describe("connected accounts", () => {
  it("may be transferred to only once the capability is active, which is announced", async () => {
    const { stripe, control } = stand;
    const account = await stripe.accounts.create({ capabilities: { transfers: { requested: true } } });
    expect(account.capabilities?.transfers).toBe("inactive");
    const link = await stripe.accountLinks.create({
      account: account.id,
      type: "account_onboarding",
      refresh_url: "https://shop.example.test/again",
      return_url: "https://shop.example.test/back",
    });
    expect(link.url).toContain(account.id);
    const error = await refusal(stripe.transfers.create(transfer(account.id)));
    expect(error.code).toBe("insufficient_capabilities_for_transfer");
    await control("account", { account: account.id, transfers: "active" });
    expect((await stripe.accounts.retrieve(account.id)).capabilities?.transfers).toBe("active");
    await stripe.accounts.update(account.id, { metadata: { seen: "1" } });
    expect((await stripe.accounts.list()).data).toHaveLength(1);
    const events = await stripe.events.list({ type: "account.updated" });
    expect(events.data).toHaveLength(2);
    expect((await refusal(stripe.transfers.create(transfer("acct_none")))).code).toBe("resource_missing");
  });
});

describe("transfers", () => {
  it("move money to the account, once a key, are found by their group, and never more than there is", async () => {
    const { stripe } = stand;
    const account = await ready();
    const before = mad(await stripe.balance.retrieve());
    const key = { idempotencyKey: "tr:pol_1" };
    const made = await stripe.transfers.create(transfer(account), key);
    expect((await stripe.transfers.create(transfer(account), key)).id).toBe(made.id);
    const found = await stripe.transfers.list({ transfer_group: "og_chk_1" });
    expect(found.data.map(({ metadata }) => metadata.payout_line)).toEqual(["pol_1"]);
    await stripe.transfers.retrieve(made.id, { expand: ["balance_transaction", "destination"] });
    await stripe.transfers.update(made.id, { metadata: { seen: "1" } });
    expect(mad(await stripe.balance.retrieve())).toBe(before - 10_000);
    expect(mad(await stripe.balance.retrieve({}, { stripeAccount: account }))).toBe(10_000);
    const error = await refusal(stripe.transfers.create(transfer(account, before)));
    expect(error.code).toBe("balance_insufficient");
  });

  it("are taken back in parts, as far as the account's balance covers it", async () => {
    const { stripe } = stand;
    const account = await ready();
    const made = await stripe.transfers.create(transfer(account));
    const part = await stripe.transfers.createReversal(made.id, {
      amount: 4_000,
      metadata: { reversal_row: "trv_1" },
    });
    await stripe.transfers.retrieveReversal(made.id, part.id);
    expect((await stripe.transfers.listReversals(made.id)).data).toHaveLength(1);
    expect(await stripe.transfers.retrieve(made.id)).toMatchObject({
      amount_reversed: 4_000,
      reversed: false,
    });
    expect((await refusal(stripe.transfers.createReversal(made.id, { amount: 6_001 }))).param).toBe("amount");
    await stripe.payouts.create({ amount: 5_000, currency: "mad" }, { stripeAccount: account });
    const error = await refusal(stripe.transfers.createReversal(made.id, { amount: 6_000 }));
    expect(error.code).toBe("balance_insufficient");
    const events = await stripe.events.list({ type: "transfer.reversed" });
    expect(events.data).toHaveLength(1);
  });
});

describe("payouts", () => {
  it("leave the balance, and are back in it when the bank refuses them", async () => {
    const { stripe, control } = stand;
    await ready();
    const before = mad(await stripe.balance.retrieve());
    const sent = await stripe.payouts.create({ amount: 20_000, currency: "mad", metadata: { run: "1" } });
    await stripe.payouts.retrieve(sent.id, { expand: ["balance_transaction"] });
    expect(mad(await stripe.balance.retrieve())).toBe(before - 20_000);
    await control("payout", { payout: sent.id, outcome: "failed" });
    expect(await stripe.payouts.retrieve(sent.id)).toMatchObject({
      status: "failed",
      failure_code: "account_closed",
    });
    expect(mad(await stripe.balance.retrieve())).toBe(before);
    const automatic = await control<{ payout: { id: string } }>("payout", { amount: 5_000, currency: "mad" });
    await control("payout", { payout: automatic.payout.id, outcome: "paid" });
    expect((await stripe.payouts.list({ status: "paid" })).data).toHaveLength(1);
    await stripe.balanceTransactions.list({ limit: 100 });
    const types = (await stripe.events.list({ limit: 100 })).data.map(({ type }) => type);
    expect(types).toEqual(expect.arrayContaining(["payout.created", "payout.failed", "payout.paid"]));
  });
});
