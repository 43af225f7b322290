/** An instant to the second, as credentials write it: `2026-11-24T09:00:00Z`. */
export function xsdDateTime(at: Date): string {
  return `${at.toISOString().slice(0, 19)}Z`;
}
