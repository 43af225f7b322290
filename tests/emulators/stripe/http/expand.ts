import { invalid } from "#tests/emulators/stripe/http/errors.ts";
import type { World } from "#tests/emulators/stripe/world.ts";

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** The stored object behind an id, by the id's prefix. */
function lookup(world: World, id: string): object | undefined {
  const { state } = world;
  if (id.startsWith("cs_")) return state.sessions[id];
  if (id.startsWith("pi_")) return state.payment_intents[id];
  if (id.startsWith("ch_")) return state.charges[id];
  if (id.startsWith("txn_")) return state.balance_transactions[id];
  if (id.startsWith("re_")) return state.refunds[id];
  if (id.startsWith("du_")) return state.disputes[id];
  if (id.startsWith("issfr_")) return state.fraud_warnings[id];
  if (id.startsWith("prv_")) return state.reviews[id];
  if (id.startsWith("shr_")) return state.shipping_rates[id];
  if (id.startsWith("prod_")) return state.products[id];
  if (id.startsWith("cus_")) return state.customers[id];
  if (id.startsWith("acct_")) return state.accounts[id];
  if (id.startsWith("tr_")) return state.transfers[id];
  if (id.startsWith("po_")) return state.payouts[id];
  return undefined;
}

/** Sub-lists that exist only when asked for. */
function sublist(world: World, parent: { [key: string]: Json }, key: string): object | undefined {
  const id = String(parent.id);
  if (parent.object === "checkout.session" && key === "line_items") {
    const data = world.state.line_items[id] ?? [];
    return { object: "list", data, has_more: false, url: `/v1/checkout/sessions/${id}/line_items` };
  }
  if (parent.object === "charge" && key === "refunds") {
    const data = Object.values(world.state.refunds)
      .filter((refund) => refund.charge === id)
      .reverse();
    return { object: "list", data, has_more: false, url: `/v1/charges/${id}/refunds` };
  }
  return undefined;
}

function asJson(value: object): Json {
  return JSON.parse(JSON.stringify(value));
}

function expandPath(world: World, target: Json, path: string[], whole: string): void {
  const [key, ...rest] = path;
  if (key === undefined || target === null) return;
  if (Array.isArray(target)) {
    for (const item of target) expandPath(world, item, path, whole);
    return;
  }
  if (typeof target !== "object") throw cannot(whole);
  const current = target[key];
  const list = sublist(world, target, key);
  if (list !== undefined && (current === undefined || current === null)) target[key] = asJson(list);
  else if (typeof current === "string") {
    const found = lookup(world, current);
    if (!found) throw cannot(whole);
    target[key] = asJson(found);
  } else if (current === undefined || typeof current === "number" || typeof current === "boolean") {
    throw cannot(whole);
  }
  const next = target[key];
  if (rest.length > 0 && next !== undefined) expandPath(world, next, rest, whole);
}

function cannot(path: string) {
  return invalid(`This property cannot be expanded (${path}).`, { param: "expand" });
}

/** The answer as JSON with every path of `expand[]` replaced by its object, at most four levels deep. */
export function expanded(world: World, answer: object, paths: string[]): Json {
  const json = asJson(answer);
  for (const path of paths) {
    const parts = path.split(".");
    if (parts.length > 4)
      throw invalid("You cannot expand more than 4 levels of a property", { param: "expand" });
    expandPath(world, json, parts, path);
  }
  return json;
}
