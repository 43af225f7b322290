import { randomInt } from "node:crypto";

// Without letters and digits that are taken for each other, and without vowels that make words.
const letters = "23456789BCDFGHJKMNPQRSTVWXYZ";

/** A new code of seven characters for a link: short to type from a poster, one of ten thousand million. */
export const newLinkCode = (): string =>
  Array.from({ length: 7 }, () => letters.charAt(randomInt(letters.length))).join("");
