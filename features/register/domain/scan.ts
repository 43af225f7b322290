/**
 * The code of one of our own cards in what a picture said: the code alone, or our address with it (`…/c/CODE`). Null for
 * anything else, an address of somebody else's included: how other codes are laid out is not known, and not guessed.
 */
export function cardCodeIn(text: string, origin: string): string | null {
  const flat = text.trim().toUpperCase();
  const start = `${origin.toUpperCase()}/C/`;
  const code = flat.startsWith(start) ? flat.slice(start.length).replace(/\/$/, "") : flat;
  // Crockford's base 32, sixteen signs: features/cards/domain/code.ts makes them.
  return /^[0-9A-HJKMNP-TV-Z]{16}$/.test(code) ? code : null;
}

/** True when a number stands in a text as a whole: not as the beginning or the end of a longer one. */
export function standsIn(number: string, text: string): boolean {
  const quoted = number.toUpperCase().replace(/[^A-Z0-9]/g, "\\$&");
  return new RegExp(`(?<![A-Z0-9])${quoted}(?![A-Z0-9])`).test(text.toUpperCase());
}
