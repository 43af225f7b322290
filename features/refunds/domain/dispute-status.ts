/** What a provider's status means for orders and for what makers are owed. */
export type DisputeMeaning =
  /** A question before a dispute: no money moved, and it may go away. */
  | "inquiry"
  | "open"
  | "won"
  | "lost"
  /** An inquiry that came to nothing, or a dispute that was prevented. */
  | "dropped";

const meanings: Readonly<Record<string, DisputeMeaning>> = {
  warning_needs_response: "inquiry",
  warning_under_review: "inquiry",
  warning_closed: "dropped",
  prevented: "dropped",
  won: "won",
  lost: "lost",
};

/** A status that is not known yet counts as open: nothing is paid out on a word we do not understand. */
export const meaningOf = (status: string): DisputeMeaning => meanings[status] ?? "open";

/** Statuses in which the provider waits for our answer. */
export const answerable = ["needs_response", "warning_needs_response", "appeal_needs_response"] as const;

export const waitsForAnswer = (status: string): boolean => (answerable as readonly string[]).includes(status);
