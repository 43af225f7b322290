import type { CheckItem, Outcome } from "#features/review/domain/checklist.ts";

export const lackCodes = [
  "CHECKS_OPEN",
  "CHECKS_PROBLEM",
  "FILE_INCOMPLETE",
  "NUMBER_NOT_ATTESTED",
  "ATTESTATION_EXPIRED",
  "NUMBER_HELD",
] as const;
export type LackCode = (typeof lackCodes)[number];

/** Why a file cannot be approved yet; `items` are the points of the checklist it is about. */
export type Lack = { code: LackCode; items: CheckItem[] };

type Standing = {
  items: readonly CheckItem[];
  found: ReadonlyMap<string, Outcome>;
  gaps: number;
  /** The latest look at the registry number: whether it found it, and its last day (ISO date). */
  attestation: { isFound: boolean; expiresOn: string } | null;
  /** Somebody else of the chamber is registered under the number. */
  isHeld: boolean;
  /** ISO date in Morocco. */
  today: string;
};

/** Everything that stands between a file and its approval. Empty when it can be approved. */
export function lacksOf({ items, found, gaps, attestation, isHeld, today }: Standing): Lack[] {
  const open = items.filter((item) => !found.has(item));
  const problems = items.filter((item) => found.get(item) === "problem");
  const isAttested = attestation?.isFound ?? false;
  return [
    ...(open.length > 0 ? [{ code: "CHECKS_OPEN" as const, items: open }] : []),
    ...(problems.length > 0 ? [{ code: "CHECKS_PROBLEM" as const, items: problems }] : []),
    ...(gaps > 0 ? [{ code: "FILE_INCOMPLETE" as const, items: [] }] : []),
    ...(isAttested ? [] : [{ code: "NUMBER_NOT_ATTESTED" as const, items: [] }]),
    ...(isAttested && (attestation?.expiresOn ?? "") < today
      ? [{ code: "ATTESTATION_EXPIRED" as const, items: [] }]
      : []),
    ...(isHeld ? [{ code: "NUMBER_HELD" as const, items: [] }] : []),
  ];
}
