import type { DutyKind } from "#db/schema/shipping.ts";

type Rule = {
  kind: DutyKind;
  destination: string;
  hsPrefix: string | null;
  origin: string | null;
  validFrom: string;
  recordedAt: string;
};

type About = { hsHeading: string | null; originCountry: string };

/** True when a rule is for goods of the heading and origin. What has no heading falls under rules for every heading alone. */
export function matches(
  rule: Pick<Rule, "hsPrefix" | "origin">,
  { hsHeading, originCountry }: About,
): boolean {
  const digits = hsHeading?.replace(/\D/g, "") ?? "";
  const fitsHeading = rule.hsPrefix === null || (digits !== "" && digits.startsWith(rule.hsPrefix));
  return fitsHeading && (rule.origin === null || rule.origin === originCountry);
}

/**
 * The rule of a kind that holds for goods: the one that names the longest beginning of the heading, then the one that names the
 * origin, then a country's own before the Union's, then the newest.
 */
export function pickRule<R extends Rule>(rules: readonly R[], kind: DutyKind, about: About): R | null {
  const [best = null] = rules.filter((rule) => rule.kind === kind && matches(rule, about)).sort(closestFirst);
  return best;
}

function closestFirst(a: Rule, b: Rule): number {
  return (
    (b.hsPrefix?.length ?? 0) - (a.hsPrefix?.length ?? 0) ||
    Number(b.origin !== null) - Number(a.origin !== null) ||
    Number(a.destination === "EU") - Number(b.destination === "EU") ||
    b.validFrom.localeCompare(a.validFrom) ||
    b.recordedAt.localeCompare(a.recordedAt)
  );
}
