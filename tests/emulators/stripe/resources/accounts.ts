import type Stripe from "stripe";
import { noSuch } from "#tests/emulators/stripe/http/errors.ts";
import { createdFilter, page } from "#tests/emulators/stripe/http/list.ts";
import type { Call, Route } from "#tests/emulators/stripe/http/route.ts";
import { newId } from "#tests/emulators/stripe/ids.ts";
import { emit } from "#tests/emulators/stripe/webhooks/emit.ts";
import type { World } from "#tests/emulators/stripe/world.ts";

/** What onboarding still asks of an account before it can be transferred to. */
const DUE = ["external_account", "individual.first_name", "individual.last_name", "tos_acceptance.date"];

function requirements(due: readonly string[]): Stripe.Account.Requirements {
  return {
    alternatives: [],
    current_deadline: null,
    currently_due: [...due],
    disabled_reason: due.length > 0 ? "requirements.past_due" : null,
    errors: [],
    eventually_due: [...due],
    past_due: [...due],
    pending_verification: [],
  };
}

export function findAccount(world: World, id: string, status: 400 | 404 = 404): Stripe.Account {
  const account = world.state.accounts[id];
  if (!account) throw noSuch("account", id, status === 404 ? "account" : "destination", status);
  return account;
}

function create({ world, params }: Call): Stripe.Account {
  const country = params.text("country") ?? "MA";
  const email = params.text("email");
  const type = params.oneOf("type", ["custom", "express", "standard"]) ?? "express";
  const businessType = params.oneOf("business_type", ["company", "individual", "non_profit"]);
  const asked = params.child("capabilities")?.child("transfers")?.flag("requested") ?? false;
  const metadata = params.metadata("metadata");
  params.finish();
  const account: Stripe.Account = {
    id: newId("acct_"),
    object: "account",
    business_type: businessType,
    capabilities: asked ? { transfers: "inactive" } : {},
    charges_enabled: false,
    country,
    created: world.now(),
    default_currency: country === "MA" ? "mad" : "eur",
    details_submitted: false,
    email,
    metadata,
    payouts_enabled: false,
    requirements: requirements(DUE),
    type,
  };
  world.state.accounts[account.id] = account;
  return account;
}

function retrieve({ world, params, path }: Call): Stripe.Account {
  params.finish();
  return findAccount(world, path("id"));
}

function update({ world, params, path }: Call): Stripe.Account {
  const account = findAccount(world, path("id"));
  const metadata = params.metadata("metadata", account.metadata ?? {});
  params.finish();
  account.metadata = metadata;
  emit(world, { type: "account.updated", data: { object: account } });
  return account;
}

function list({ world, params }: Call): Stripe.ApiList<Stripe.Account> {
  const created = createdFilter(params);
  const items = Object.values(world.state.accounts).filter((account) =>
    created({ created: account.created ?? 0 }),
  );
  return page(params, "/v1/accounts", items);
}

/** Where an account's owner fills in what is due. The page itself is not modelled: `/_control/account` does its work. */
function createLink({ world, params }: Call): Stripe.AccountLink {
  const account = findAccount(world, params.required("account"), 400);
  params.required("refresh_url");
  params.required("return_url");
  params.oneOf("type", ["account_onboarding", "account_update"]);
  params.finish();
  return {
    object: "account_link",
    created: world.now(),
    expires_at: world.now() + 300,
    url: `${world.url}/setup/${account.id}/${newId("req_")}`,
  };
}

/** Sets what an account may do, as Stripe does once it has looked at its owner. */
export function setTransfers(
  world: World,
  account: Stripe.Account,
  transfers: "active" | "pending" | "inactive",
): void {
  const before = account.capabilities ?? {};
  account.capabilities = { ...before, transfers };
  account.details_submitted = transfers !== "inactive";
  account.payouts_enabled = transfers === "active";
  account.requirements = requirements(transfers === "inactive" ? DUE : []);
  emit(world, {
    type: "account.updated",
    data: { object: account, previous_attributes: { capabilities: before } },
  });
}

export const ACCOUNT_ROUTES: Route[] = [
  { method: "POST", pattern: "/v1/accounts", handle: create },
  { method: "GET", pattern: "/v1/accounts", handle: list },
  { method: "GET", pattern: "/v1/accounts/:id", handle: retrieve },
  { method: "POST", pattern: "/v1/accounts/:id", handle: update },
  { method: "POST", pattern: "/v1/account_links", handle: createLink },
];
