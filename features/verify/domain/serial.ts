/**
 * A piece's number as somebody may have typed it: spaces and hyphens dropped, O read as 0, I and L as 1, the letters SND
 * in front put there when they are missing. Null when it is none.
 */
export function readSerial(typed: string): string | null {
  const flat = typed
    .toUpperCase()
    .replace(/[\s\-–]/g, "")
    .replace(/^SND/, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
  return /^[0-9A-HJKMNP-TV-Z]{10}$/.test(flat) ? `SND-${flat}` : null;
}
