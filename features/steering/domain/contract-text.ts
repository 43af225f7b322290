import { createHash } from "node:crypto";

type Promised = { indicator: string; target: number };

/** What a manager signs: chamber, year and every target, one a line in the order of their names. */
export function contractText(chamberId: string, year: number, targets: readonly Promised[]): string {
  const lines = targets
    .map(({ indicator, target }) => `${indicator} ${target}`)
    .toSorted((a, b) => (a < b ? -1 : 1));
  return [`sanad contract-programme ${chamberId} ${year}`, ...lines, ""].join("\n");
}

/** SHA-256 of what is signed, in hexadecimal. */
export const contractDigest = (chamberId: string, year: number, targets: readonly Promised[]): string =>
  createHash("sha256")
    .update(contractText(chamberId, year, targets))
    .digest("hex");
