/** A recorded commission; what it does not name it is for all of. `basisPoints` null ends the earlier rules of its scope. */
export type Rule = {
  chamberId: string | null;
  craftId: string | null;
  makerKind: string | null;
  validFrom: string;
  basisPoints: number | null;
  vatBasisPoints: number;
  recordedAt: Date;
};

/** What a commission is asked for: a piece's craft, and its maker's chamber and kind. */
export type Subject = { chamberId: string | null; craftId: string | null; makerKind: string | null };

const named = ["chamberId", "craftId", "makerKind"] as const;

/** How much a rule says: the number of things it names. */
export const weightOf = (rule: Subject): number => named.filter((key) => rule[key] !== null).length;

export const scopeOf = (rule: Subject): string => named.map((key) => rule[key] ?? "*").join("|");

const covers = (rule: Rule, subject: Subject) =>
  named.every((key) => rule[key] === null || rule[key] === subject[key]);

/** Of each scope the rule in force on `day` (ISO date): the newest that has begun, of one day the one recorded last. */
export function inForce<R extends Rule>(rules: readonly R[], day: string): R[] {
  const newest = new Map<string, R>();
  const begun = rules.filter((rule) => rule.validFrom <= day).toSorted(byTime);
  for (const rule of begun) newest.set(scopeOf(rule), rule);
  return [...newest.values()].filter((rule) => rule.basisPoints !== null);
}

const byTime = (a: Rule, b: Rule) =>
  a.validFrom.localeCompare(b.validFrom) || a.recordedAt.getTime() - b.recordedAt.getTime();

/** The rule that holds for a subject on a day: of those in force that cover it, the one that says most. Null without one. */
export function pickRule<R extends Rule>(rules: readonly R[], subject: Subject, day: string): R | null {
  const fitting = inForce(rules, day).filter((rule) => covers(rule, subject));
  return fitting.toSorted((a, b) => weightOf(b) - weightOf(a))[0] ?? null;
}

/**
 * A rule that would say as much as `next` about the same thing, so that nobody could tell which holds. Looks at the day `next`
 * begins and at every later change. Null when there is none.
 */
export function tieWith<R extends Rule>(rules: readonly R[], next: Rule): R | null {
  if (next.basisPoints === null) return null;
  const days = [next.validFrom, ...rules.map((rule) => rule.validFrom).filter((day) => day > next.validFrom)];
  for (const day of days) {
    const rival = inForce(rules, day).find(
      (rule) => weightOf(rule) === weightOf(next) && scopeOf(rule) !== scopeOf(next) && mayMeet(rule, next),
    );
    if (rival) return rival;
  }
  return null;
}

/** True when something may be covered by both. */
const mayMeet = (a: Subject, b: Subject) =>
  named.every((key) => a[key] === null || b[key] === null || a[key] === b[key]);
