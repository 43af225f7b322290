import { findChromium, NO_CHROMIUM } from "#scripts/checks/chromium.ts";
import { OperatorError } from "#scripts/platform/operator-error.ts";

/** The system's Chromium. Throws an OperatorError where there is none. */
export function chromium(): string {
  const found = findChromium(process.env);
  if (!found) throw new OperatorError(NO_CHROMIUM);
  return found;
}

/** As the browser tests start it: nothing calls out. */
export const chromiumFlags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Cells in columns, the first to the left, numbers to the right. */
export function columns(lines: readonly (readonly (string | number)[])[], first = 24, rest = 12): string {
  return lines
    .map((cells) =>
      cells.map((cell, n) => (n === 0 ? String(cell).padEnd(first) : String(cell).padStart(rest))).join(""),
    )
    .join("\n");
}
