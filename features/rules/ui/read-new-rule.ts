import "server-only";
import { notFound } from "next/navigation";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { readRule, typedOf } from "#features/rules/domain/rule-fields.ts";
import { historiesOf, holdingOn, type RuleHistory } from "#features/rules/domain/rule-versions.ts";
import { listRules } from "#features/rules/queries/list-rules.ts";
import { type RuleKey, type RuleRow, ruleKeys } from "#features/rules/schema.ts";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import { unwrap } from "#lib/kernel/query.ts";

export type Search = Record<string, string | string[] | undefined>;

/** A new version of a rule as it was asked to be shown before it is recorded. */
export type Draft = {
  value: unknown;
  effectiveFrom: string;
  source: string;
  evidence: "confirmed" | "reported" | "unconfirmed";
  /** What would hold on that day otherwise. */
  before: RuleRow | null;
};

export type NewRulePage = {
  history: RuleHistory;
  today: string;
  /** What the form holds: today's value, or what was typed. */
  typed: Readonly<Record<string, readonly string[]>>;
  /** Field → code; empty before the first try. */
  problems: Readonly<Record<string, string>>;
  /** Only when everything typed makes a rule, and nobody went back to mend it. */
  draft: Draft | null;
};

const evidences = ["confirmed", "reported", "unconfirmed"] as const;
const listOf = (value: string | string[] | undefined) =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

/** The page of a new version of a rule: first a form, then what it would change. 404 for a rule that is none. */
export async function readNewRule(segment: string, search: Search): Promise<NewRulePage> {
  await requireActor("federation");
  const key = ruleKeys.find((known) => known === segment);
  if (!key) return notFound();
  const rows = unwrap(await listRules(await currentContext(), {}));
  const today = dayInMorocco(now());
  const history = historiesOf(rows, today).find((one) => one.key === key);
  if (!history) return notFound();
  if (search.step === undefined) {
    return { history, today, typed: startOf(key, history), problems: {}, draft: null };
  }
  const typed = Object.fromEntries(Object.entries(search).map(([name, value]) => [name, listOf(value)]));
  const { draft, problems } = check(history, (name) => typed[name] ?? [], today);
  return {
    history,
    today,
    typed,
    problems: search.step === "edit" ? {} : problems,
    draft: search.step === "check" ? draft : null,
  };
}

function startOf(key: RuleKey, { now: current }: RuleHistory): Record<string, readonly string[]> {
  const known = Object.entries(typedOf(key, current?.value)).map(
    ([name, part]) => [name, typeof part === "string" ? [part] : part] as const,
  );
  return Object.fromEntries(known);
}

function check(history: RuleHistory, typed: (name: string) => readonly string[], today: string) {
  const problems: Record<string, string> = {};
  const read = readRule(history.key, typed);
  if (!read.ok) Object.assign(problems, read.fields);
  const [effectiveFrom = "", source = ""] = [typed("effectiveFrom")[0], typed("source")[0]?.trim()];
  const evidence = evidences.find((known) => known === typed("evidence")[0]);
  const taken = [history.now, ...history.coming].some((row) => row?.effectiveFrom === effectiveFrom);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(effectiveFrom) || Number.isNaN(Date.parse(effectiveFrom)))
    problems.effectiveFrom = "DATE_INVALID";
  else if (effectiveFrom < today) problems.effectiveFrom = "RULE_DAY_PASSED";
  else if (taken) problems.effectiveFrom = "RULE_DAY_TAKEN";
  if (source.length < 3) problems.source = "SOURCE_REQUIRED";
  if (!evidence) problems.evidence = "REQUIRED";
  if (!read.ok || !evidence || Object.keys(problems).length > 0) return { problems, draft: null };
  const before = holdingOn(history, effectiveFrom);
  return { problems, draft: { value: read.value, effectiveFrom, source, evidence, before } };
}
