import { type RuleKey, ruleShapes } from "#features/rules/schema.ts";

/** Papers and photographs that a kind of applicant may be asked for. */
export const askedDocuments = [
  ...(["identity_front", "identity_back", "diploma", "practice_attestation"] as const),
  ...(["organisation_statutes", "organisation_members", "register_extract"] as const),
  ...(["portrait", "workshop", "hands", "piece"] as const),
];
export type AskedDocument = (typeof askedDocuments)[number];

/** What a part of a rule is, so that a form can ask for it and a page can say it. */
export type RuleFieldKind =
  | "days"
  | "years"
  | "months"
  | "members"
  | "dirhams"
  | "hours"
  | "percent"
  | "figures"
  | "dayList"
  | "amountList"
  | "yesNo"
  | "documents";

const kind = {
  minYears: "years",
  minMembers: "members",
  documents: "documents",
  supervisor: "yesNo",
  secondReader: "yesNo",
} as const;

/** The parts of every rule in the order they are read. The names are those of ruleShapes. */
export const ruleFields = {
  "kind.artisan_diploma": kind,
  "kind.artisan_experience": kind,
  "kind.maalem": kind,
  "kind.cooperative": kind,
  "kind.enterprise": kind,
  "review.days": { received: "days", completion: "days", second: "days" },
  "appeal.days": { file: "days", manager: "days", federation: "days" },
  "card.validity": { years: "years" },
  "card.reminders": { days: "dayList" },
  "badge.validity": {
    identity: "months",
    workshop: "months",
    mark: "months",
    craft: "months",
    mastery: "months",
    piece: "months",
  },
  "badge.reminders": { days: "dayList" },
  "attestation.validity": { months: "months" },
  "antique.age": { years: "years" },
  "documents.retention": { afterDecision: "days", draft: "days" },
  "returns.days": { morocco: "days", union: "days" },
  "door.terms": { dirhams: "dirhams", madeToOrder: "yesNo", hours: "hours" },
  "transfer.terms": { workingDays: "days" },
  "returns.terms": {
    elsewhere: "days",
    sendBack: "days",
    contest: "days",
    buyerPostage: "yesNo",
    deliveryBack: "yesNo",
    dutiesBack: "yesNo",
  },
  "goodwill.cap": { percent: "percent" },
  "endangered.criteria": {
    criticalMasters: "members",
    endangeredMasters: "members",
    fewApprentices: "members",
    oldAge: "years",
    lowRetention: "percent",
    marketFall: "percent",
    endangeredSigns: "figures",
    criticalSigns: "figures",
    viableFigures: "figures",
    staleYears: "years",
    reviewMonths: "months",
  },
  "orders.days": { accept: "days", chamber: "days", arrival: "days" },
  "skills.practice": { years: "years" },
  "skills.jury": { jurors: "members", file: "days" },
  "training.needs": { years: "years" },
  "mediation.days": { name: "days", answer: "days", remind: "days" },
  "mediation.mandate": { most: "days" },
  "label.reminders": { days: "dayList" },
  "inspection.days": { plan: "days", valid: "days" },
  "quality.rates": { deliveries: "figures", months: "months" },
  "equipment.follow-up": { months: "months", remind: "days" },
  "fund.gift": {
    dirhamAmounts: "amountList",
    dirhamLeast: "figures",
    dirhamMost: "figures",
    foreignAmounts: "amountList",
    foreignLeast: "figures",
    foreignMost: "figures",
  },
  "purchases.fetch": { fetch: "days", remind: "days" },
  "bodies.reminders": { before: "days", after: "days" },
  "bodies.transfer": { held: "days" },
  "purchases.transfer": { held: "days" },
} as const satisfies Record<RuleKey, Readonly<Record<string, RuleFieldKind>>>;

/** A part that a kind of applicant may do without. */
const maybeNothing = new Set(["minYears", "minMembers"]);
export const mayBeEmpty = (field: string) => maybeNothing.has(field);

export type RuleFieldName =
  | keyof typeof kind
  | "name"
  | "answer"
  | "remind"
  | "most"
  | "before"
  | "after"
  | "received"
  | "completion"
  | "second"
  | "file"
  | "manager"
  | "federation"
  | "years"
  | "days"
  | "months"
  | "afterDecision"
  | "draft"
  | "elsewhere"
  | "sendBack"
  | "contest"
  | "buyerPostage"
  | "deliveryBack"
  | "dutiesBack"
  | "percent"
  | "morocco"
  | "union"
  | "dirhams"
  | "madeToOrder"
  | "hours"
  | "workingDays"
  | "accept"
  | "chamber"
  | "arrival"
  | "criticalMasters"
  | "endangeredMasters"
  | "fewApprentices"
  | "oldAge"
  | "lowRetention"
  | "marketFall"
  | "endangeredSigns"
  | "criticalSigns"
  | "viableFigures"
  | "staleYears"
  | "reviewMonths"
  | "identity"
  | "workshop"
  | "mark"
  | "craft"
  | "mastery"
  | "piece"
  | "jurors"
  | "plan"
  | "valid"
  | "deliveries"
  | "dirhamAmounts"
  | "dirhamLeast"
  | "dirhamMost"
  | "foreignAmounts"
  | "foreignLeast"
  | "foreignMost"
  | "fetch"
  | "held";

const isList = (kind: RuleFieldKind | undefined) => kind === "dayList" || kind === "amountList";

export type RuleField = { name: RuleFieldName; kind: RuleFieldKind };

/** The parts of a rule. */
export function fieldsOf(key: RuleKey): RuleField[] {
  return Object.entries(ruleFields[key]).map(([name, of]) => ({ name: name as RuleFieldName, kind: of }));
}

/** What the form's fields hold for a recorded value. */
export function typedOf(key: RuleKey, value: unknown): Record<string, string | string[]> {
  const parts = (value ?? {}) as Record<string, unknown>;
  return Object.fromEntries(
    fieldsOf(key).map(({ name, kind: of }) => {
      const part = parts[name];
      if (of === "documents") return [name, (part ?? []) as string[]];
      if (isList(of)) return [name, ((part ?? []) as number[]).join(", ")];
      if (of === "yesNo") return [name, part ? "yes" : "no"];
      return [name, part === null || part === undefined ? "" : String(part)];
    }),
  );
}

type Read = { ok: true; value: unknown } | { ok: false; fields: Record<string, "RULE_NUMBER" | "RULE_LIST"> };

/** A rule from what a form holds: its value, or which parts are no rule. Pure; the shapes decide. */
export function readRule(key: RuleKey, typed: (name: string) => readonly string[]): Read {
  const given = Object.fromEntries(
    fieldsOf(key).map(({ name, kind: of }) => [name, partOf(of, typed(name), mayBeEmpty(name))]),
  );
  const parsed = ruleShapes[key].safeParse(given);
  if (parsed.success) return { ok: true, value: parsed.data };
  const wrong = parsed.error.issues.map(({ path }) => String(path[0]));
  const code = (name: string) =>
    isList(fieldsOf(key).find((field) => field.name === name)?.kind) ? "RULE_LIST" : "RULE_NUMBER";
  return { ok: false, fields: Object.fromEntries(wrong.map((name) => [name, code(name)])) };
}

function partOf(of: RuleFieldKind, typed: readonly string[], empty: boolean): unknown {
  const [first = ""] = typed;
  if (of === "documents") return askedDocuments.filter((document) => typed.includes(document));
  if (of === "yesNo") return first === "yes";
  if (isList(of)) {
    const numbers = first
      .split(/[\s,;،]+/)
      .filter(Boolean)
      .map(numberOf);
    // Reminders are read from the first to come, amounts from the smallest.
    return [...new Set(numbers)].sort((a, b) => (of === "dayList" ? b - a : a - b));
  }
  return first.trim() === "" && empty ? null : numberOf(first);
}

/** NaN for anything but a plain whole number, which every shape then refuses. */
const numberOf = (typed: string) => (/^\d{1,5}$/.test(typed.trim()) ? Number(typed.trim()) : Number.NaN);

/** The parts that differ between two values of a rule. */
export function changedFields(key: RuleKey, before: unknown, after: unknown): RuleFieldName[] {
  const [old, fresh] = [typedOf(key, before), typedOf(key, after)];
  const same = (name: string) => JSON.stringify(sorted(old[name])) === JSON.stringify(sorted(fresh[name]));
  return fieldsOf(key).flatMap(({ name }) => (same(name) ? [] : [name]));
}

const sorted = (part: string | readonly string[] | undefined) =>
  typeof part === "string" || part === undefined ? part : [...part].sort();
