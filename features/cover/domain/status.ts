import type { ArtisanKind } from "#db/schema/artisans.ts";
import type { Id } from "#lib/ids/ids.ts";

/** Where a maker stands with health cover. A maker who agreed and of whom nothing is known yet is `to_complete`. */
export const coverStatuses = ["to_complete", "affiliated", "in_arrears", "exempt"] as const;
export type CoverStatus = (typeof coverStatuses)[number];

/** Those the chamber helps. */
export const needsHelp = (status: CoverStatus) => status === "to_complete" || status === "in_arrears";

/** Health cover is a person's. An organisation's members have theirs, each by themselves. */
export const isPerson = (kind: ArtisanKind) =>
  kind === "artisan_diploma" || kind === "artisan_experience" || kind === "maalem";

export type Cover = { status: CoverStatus; number: string | null };

/** Letters every sealed value is brought to: a sealed text is as long as the plain one, and length alone would tell. */
const width = 24;

/** What is sealed of a status or a number. Always of the same length, and there even when there is no number. */
export function padded(text: string | null): string {
  return (text ?? "").padEnd(width);
}

export function statusOf(text: string): CoverStatus {
  const found = coverStatuses.find((status) => status === text.trim());
  if (!found) throw new Error("a sealed status is none of ours");
  return found;
}

export function numberOf(text: string): string | null {
  return text.trim() || null;
}

/** Where the two sealed values of a maker lie. */
export const statusPlace = (row: Id<"artisan">) => ({ table: "health_cover", column: "sealed_status", row });
export const numberPlace = (row: Id<"artisan">) => ({ table: "health_cover", column: "sealed_number", row });

/**
 * A CNSS number as it is stored: digits alone. No text that fixes its length was found, so it is kept wide. Null for
 * anything else.
 */
export function readCoverNumber(typed: string): string | null {
  const flat = typed
    .replace(/[\u200e\u200f\s.-]/g, "")
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660));
  return /^\d{6,14}$/.test(flat) ? flat : null;
}

/** What a screen shows of a number: its last three digits. */
export function maskCoverNumber(number: string): string {
  return `•••${number.slice(-3)}`;
}
