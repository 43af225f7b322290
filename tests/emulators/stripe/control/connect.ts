import type { ControlBody } from "#tests/emulators/stripe/control/body.ts";
import { noSuch } from "#tests/emulators/stripe/http/errors.ts";
import { createPayout, endPayout } from "#tests/emulators/stripe/payment/connect.ts";
import { findAccount, setTransfers } from "#tests/emulators/stripe/resources/accounts.ts";
import type { World } from "#tests/emulators/stripe/world.ts";

/** Sets the capability `transfers` of a connected account, as after onboarding. */
export function accountByControl(world: World, body: ControlBody): object {
  const account = findAccount(world, body.text("account"));
  setTransfers(world, account, body.oneOf("transfers", ["active", "pending", "inactive"], "active"));
  return { account };
}

/** `{amount, currency, account?}` sends an automatic payout; `{payout, outcome}` ends one. */
export function payoutByControl(world: World, body: ControlBody): object {
  if (!body.has("payout")) {
    const account = body.has("account") ? body.text("account") : null;
    const currency = body.text("currency").toLowerCase();
    const request = { account, amount: body.whole("amount", 0), currency, description: "STRIPE PAYOUT" };
    const payout = createPayout(world, { ...request, metadata: {} });
    payout.automatic = true;
    return { payout };
  }
  const payout = world.state.payouts[body.text("payout")];
  if (!payout) throw noSuch("payout", body.text("payout"), "payout");
  endPayout(world, payout, body.oneOf("outcome", ["paid", "failed"], "paid"));
  return { payout };
}

/** Makes everything that is pending available now, without moving the clock. */
export function fundsByControl(world: World): object {
  for (const transaction of Object.values(world.state.balance_transactions)) {
    transaction.available_on = Math.min(transaction.available_on, world.now());
    transaction.status = "available";
  }
  return { available: true };
}
