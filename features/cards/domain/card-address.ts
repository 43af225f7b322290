/** Path of a card's check page. */
export function cardPath(code: string): `/c/${string}` {
  return `/c/${code}`;
}

/**
 * What the printed code says: the check page's address in capitals, which a QR code packs into fewer modules. `/C/` leads
 * to `/c/`, and host names know no case.
 */
export function printedAddress(origin: string, code: string): string {
  return `${origin}/c/${code}`.toUpperCase();
}

/** The code in groups of four, as it is printed for those who type it. */
export function codeInGroups(code: string): string {
  return (code.match(/.{1,4}/g) ?? []).join(" ");
}
