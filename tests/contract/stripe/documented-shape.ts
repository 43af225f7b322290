import { type Found, lookup, sdkFile, type Typed } from "#tests/contract/stripe/declarations/library.ts";
import type { Declared, Member, TypeNode } from "#tests/contract/stripe/declarations/syntax.ts";

/** Where each kind of object is documented: file of the SDK and name in it. */
const KINDS: Record<string, [string, string]> = {
  "checkout.session": ["resources/Checkout/Sessions", "Session"],
  payment_intent: ["resources/PaymentIntents", "PaymentIntent"],
  charge: ["resources/Charges", "Charge"],
  refund: ["resources/Refunds", "Refund"],
  balance: ["resources/Balance", "Balance"],
  balance_transaction: ["resources/BalanceTransactions", "BalanceTransaction"],
  dispute: ["resources/Disputes", "Dispute"],
  review: ["resources/Reviews", "Review"],
  "radar.early_fraud_warning": ["resources/Radar/EarlyFraudWarnings", "EarlyFraudWarning"],
  transfer: ["resources/Transfers", "Transfer"],
  transfer_reversal: ["resources/TransferReversals", "TransferReversal"],
  payout: ["resources/Payouts", "Payout"],
  account: ["resources/Accounts", "Account"],
  account_link: ["resources/AccountLinks", "AccountLink"],
  item: ["resources/LineItems", "LineItem"],
  price: ["resources/Prices", "Price"],
  product: ["resources/Products", "Product"],
  shipping_rate: ["resources/ShippingRates", "ShippingRate"],
  list: ["lib", "ApiList"],
};
const DELETABLE: Record<string, [string, string, string]> = {
  customer: ["resources/Customers", "Customer", "DeletedCustomer"],
  webhook_endpoint: ["resources/WebhookEndpoints", "WebhookEndpoint", "DeletedWebhookEndpoint"],
};

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? "undefined";
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

function within(typed: Typed, node: TypeNode): Typed {
  return { ...typed, node };
}

/** Binds the parameters of a generic declaration to what it was given. */
function open(found: Found, args: Typed[]): Typed {
  const bound = new Map<string, Typed>();
  found.declared.parameters.forEach((name, i) => {
    const arg = args[i];
    if (arg) bound.set(name, arg);
  });
  return { node: found.declared.type, scope: found.scope, bound };
}

interface Described {
  member: Member;
  typed: Typed;
}

/** The members of an interface and of what it extends; its own come first. */
function membersOf(declared: Declared, typed: Typed): Map<string, Described> {
  const all = new Map<string, Described>();
  if (typed.node.kind === "object") {
    for (const member of typed.node.shape.members) {
      all.set(member.name, { member, typed: within(typed, member.type) });
    }
  }
  for (const base of declared.extends) {
    const found = base.kind === "ref" ? lookup(typed.scope, base.name) : null;
    if (!found) throw new Error(`cannot find the base ${show(base)}`);
    for (const [name, described] of membersOf(found.declared, open(found, []))) {
      if (!all.has(name)) all.set(name, described);
    }
  }
  return all;
}

function checkMembers(
  value: unknown,
  path: string,
  members: Map<string, Described>,
  index: Typed | null,
  partial: boolean,
): string[] {
  if (!isObject(value)) return [`${path}: ${show(value)} is not an object`];
  const problems: string[] = [];
  for (const [name, { member, typed }] of members) {
    const given = value[name];
    if (given === undefined) {
      if (!member.optional && !partial) problems.push(`${path}.${name}: required, but missing`);
    } else problems.push(...check(given, typed, `${path}.${name}`));
  }
  for (const name of Object.keys(value).filter((key) => !members.has(key))) {
    if (index) problems.push(...check(value[name], index, `${path}.${name}`));
    else problems.push(`${path}.${name}: not documented`);
  }
  return problems;
}

function checkRef(value: unknown, typed: Typed, name: string[], args: TypeNode[], path: string): string[] {
  const given = args.map((arg) => within(typed, arg));
  const [first] = name;
  const bound = first === undefined ? undefined : typed.bound.get(first);
  if (name.length === 1 && bound) return check(value, bound, path);
  if (first === "Decimal") {
    const decimal = typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value);
    return decimal ? [] : [`${path}: ${show(value)} is not a decimal text`];
  }
  const [inner] = given;
  if (first === "Partial" && inner?.node.kind === "ref") {
    const found = lookup(typed.scope, inner.node.name);
    if (!found) return [`${path}: undocumented type ${inner.node.name.join(".")}`];
    return checkMembers(value, path, membersOf(found.declared, open(found, [])), null, true);
  }
  const found = lookup(typed.scope, name);
  if (!found) return [`${path}: undocumented type ${name.join(".")} for ${show(value)}`];
  const target = open(found, given);
  if (found.declared.kind === "alias") return check(value, target, path);
  const index =
    target.node.kind === "object" && target.node.shape.index ? within(target, target.node.shape.index) : null;
  return checkMembers(value, path, membersOf(found.declared, target), index, false);
}

/** A value fits a union when it fits one part; `OtherString` (any future value) never counts. */
function checkUnion(value: unknown, typed: Typed, parts: TypeNode[], path: string): string[] {
  const tried = parts
    .filter((part) => !(part.kind === "ref" && part.name[0] === "OtherString"))
    .map((part) => check(value, within(typed, part), path));
  if (tried.some((problems) => problems.length === 0)) return [];
  // The part that came closest tells most: its problems lie deeper than "is not an object".
  const deeper = tried.filter((problems) => problems.every((problem) => !problem.startsWith(`${path}: `)));
  const [closest] = deeper.sort((a, b) => a.length - b.length);
  return closest ?? [`${path}: ${show(value)} is none of the documented values`];
}

function checkPrimitive(value: unknown, name: string, path: string): string[] {
  if (name === "unknown" || name === "any") return [];
  const fits = name === "void" || name === "undefined" ? value === undefined : typeof value === name;
  const whole = typeof value !== "number" || Number.isFinite(value);
  return fits && whole ? [] : [`${path}: ${show(value)} is not a ${name}`];
}

function check(value: unknown, typed: Typed, path: string): string[] {
  const { node } = typed;
  switch (node.kind) {
    case "literal":
      return value === node.value ? [] : [`${path}: ${show(value)} is not ${show(node.value)}`];
    case "primitive":
      return checkPrimitive(value, node.name, path);
    case "array":
      if (!Array.isArray(value)) return [`${path}: ${show(value)} is not a list`];
      return value.flatMap((item, i) => check(item, within(typed, node.of), `${path}[${i}]`));
    case "union":
      return checkUnion(value, typed, node.of, path);
    case "object": {
      const members = new Map(
        node.shape.members.map((member) => [member.name, { member, typed: within(typed, member.type) }]),
      );
      const index = node.shape.index ? within(typed, node.shape.index) : null;
      return checkMembers(value, path, members, index, false);
    }
    case "ref":
      return checkRef(value, typed, node.name, node.args, path);
    case "other":
      return [`${path}: the documented type cannot be checked (${node.text})`];
  }
}

function documented(file: string, name: string, args: Typed[] = []): Typed & { declared: Declared } {
  const found = lookup(sdkFile(file), [name]);
  if (!found) throw new Error(`${name} is not declared in ${file}`);
  return { ...open(found, args), declared: found.declared };
}

function checkDeclared(value: unknown, file: string, name: string, path: string): string[] {
  const typed = documented(file, name);
  return checkMembers(value, path, membersOf(typed.declared, typed), null, false);
}

/** An event is checked as the interface of its own type, so its `data.object` is too. */
function checkEvent(value: Record<string, unknown>, path: string): string[] {
  const scope = sdkFile("resources/Events");
  for (const [name, declared] of scope.declared) {
    if (declared.type.kind !== "object") continue;
    const type = declared.type.shape.members.find((member) => member.name === "type")?.type;
    if (type?.kind === "literal" && type.value === value.type) {
      return checkDeclared(value, "resources/Events", name, path);
    }
  }
  return [`${path}.type: ${show(value.type)} is not a documented event`];
}

/** The fields of `StripeRawError` that the SDK adds itself; they never come over the wire. */
const ADDED_BY_SDK = ["headers", "statusCode", "requestId", "detail", "exception"];

function checkError(value: unknown, path: string): string[] {
  if (!isObject(value)) return [`${path}: ${show(value)} is not an object`];
  const added = ADDED_BY_SDK.filter((key) => key in value).map((key) => `${path}.${key}: not on the wire`);
  const needed = ["type", "message"].filter((key) => typeof value[key] !== "string");
  const { node, scope, bound } = documented("Types", "StripeRawError");
  return [
    ...added,
    ...needed.map((key) => `${path}.${key}: required, but missing`),
    ...check(value, { node, scope, bound }, path),
  ];
}

/**
 * Compares one answer (as JSON) with what the SDK's declarations document for its `object`, field by field.
 * Answers one line per problem: missing field, wrong kind, value outside its list, field nobody documented.
 */
export function problemsOf(answer: unknown, path = "answer"): string[] {
  if (!isObject(answer)) return [`${path}: ${show(answer)} is not an object`];
  if (isObject(answer.error)) return checkError(answer.error, `${path}.error`);
  const kind = String(answer.object);
  if (kind === "event") return checkEvent(answer, path);
  if (kind === "list") {
    const { data, ...rest } = answer;
    const items = Array.isArray(data) ? data : [];
    return [
      ...checkDeclared({ ...rest, data: [] }, "lib", "ApiList", path),
      ...(Array.isArray(data) ? [] : [`${path}.data: ${show(data)} is not a list`]),
      ...items.flatMap((item, i) => problemsOf(item, `${path}.data[${i}]`)),
    ];
  }
  const deletable = DELETABLE[kind];
  if (deletable) {
    const [file, living, deleted] = deletable;
    return checkDeclared(answer, file, answer.deleted === true ? deleted : living, path);
  }
  const where = KINDS[kind];
  return where ? checkDeclared(answer, ...where, path) : [`${path}.object: ${show(kind)} is not known here`];
}
