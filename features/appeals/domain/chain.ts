type Said = { kind: string; state: string; at: string; reasons: string[]; note: string | null };

export type Link = {
  what: "refusal" | "manager" | "federation";
  /** Counts the refusals: an appeal that was granted can be followed by another one. */
  round: number;
  at: string;
  outcome: "refused" | "granted" | "dismissed";
  reasons: string[];
  note: string | null;
};

/** The refusals of a file and what was answered to appeals against them, from its events (oldest first). */
export function chainOf(events: readonly Said[]): Link[] {
  const links: Link[] = [];
  let round = 0;
  let answers = 0;
  for (const { kind, state, at, reasons, note } of events) {
    if (kind === "refused") {
      round += 1;
      answers = 0;
      links.push({ what: "refusal", round, at, outcome: "refused", reasons, note });
    } else if (kind === "appeal_decided") {
      const what = answers === 0 ? "manager" : "federation";
      const outcome = state === "refused" ? "dismissed" : "granted";
      answers += 1;
      links.push({ what, round, at, outcome, reasons, note });
    }
  }
  return links;
}
