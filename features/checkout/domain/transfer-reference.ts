/**
 * What a buyer writes on a transfer: the purchase's number and two check digits, `S26-1042-61`, so that a slip of the pen finds
 * nobody's purchase rather than another's.
 */
export function transferReference(number: string): string {
  return `${number}-${checkDigits(number)}`;
}

/** The reference in the words a bank prints, however it was spaced; null when none with right check digits is there. */
export function findReference(text: string): string | null {
  const flat = text.toUpperCase().replace(/[\s./_–-]+/g, "-");
  for (const [, year = "", n = "", check = ""] of flat.matchAll(/S-?(\d{2})-?(\d+)-(\d{2})(?!\d)/g)) {
    const number = `S${year}-${n}`;
    if (checkDigits(number) === check) return `${number}-${check}`;
  }
  return null;
}

/** Modulo 97 as account numbers use it: catches every single wrong digit and every swapped pair. */
function checkDigits(number: string): string {
  const rest = Number((BigInt(number.replace(/\D/g, "")) * 100n) % 97n);
  return String(97 - rest).padStart(2, "0");
}
