import type { LocalizedText } from "#lib/i18n/localized-text.ts";

/** Things a workshop has to do, the sign and the sentence of each in ui and messages. */
export const taskKinds = [
  ...(["accept", "start", "pack", "ship", "hub", "return"] as const),
  ...(["sentBack", "photos", "card", "cardLost", "promotion", "lineage", "message"] as const),
] as const;
export type TaskKind = (typeof taskKinds)[number];

/** A photograph as a page shows it; formats and widths that exist. */
export type TaskImage = {
  base: string;
  avif: number[];
  webp: number[];
  jpeg: number[];
  width: number;
  height: number;
  thumbhash: string | null;
};

/** One thing to do. `by` is an instant (ISO): until when, or for what has no end, nothing. */
export type Task = {
  id: string;
  kind: TaskKind;
  href: string;
  by: string | null;
  isLate: boolean;
  /** What it is about: a piece, a collection. */
  about: LocalizedText | null;
  /** How many, for what is counted and not listed. */
  count: number;
  image: TaskImage | null;
};

/** What a workshop sold in a month (`YYYY-MM`, in Morocco): pieces that were not cancelled, and what they count in dirhams. */
export type SoldMonth = { month: string; pieces: number; madMinor: number };

/** What a workshop's home says of money, as the ledger has it. Dirhams, minor units; instants are ISO. */
export type HomeMoney = {
  dueMinor: number;
  transitMinor: number;
  owedMinor: number;
  /** Of what is due: what can be paid with the next batch. */
  readyMinor: number;
  /** The first day from which more of it can be paid; null when nothing waits for a day. */
  nextAt: string | null;
};
