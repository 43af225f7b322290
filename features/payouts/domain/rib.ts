/**
 * The 24 digits of a Moroccan RIB as somebody typed it, with the country's IBAN prefix and any spaces taken off: 3 for the bank, 3
 * for the place, 16 for the account and 2 for the key. Null for anything else. Names of banks and places are never derived from it.
 */
export function ribDigits(typed: string): string | null {
  const plain = typed.replace(/[\s.\-\u2066-\u2069]/g, "").toUpperCase();
  const digits = plain.startsWith("MA") ? plain.slice(4) : plain;
  return /^\d{24}$/.test(digits) ? digits : null;
}

/** True when the key fits: the 24 digits as one number are divisible by 97. */
export function hasRightKey(digits: string): boolean {
  return /^\d{24}$/.test(digits) && BigInt(digits) % 97n === 0n;
}

/** The last four of the digits, for people to know an account by. */
export const lastFourOf = (digits: string): string => digits.slice(-4);

/** Digits in groups, as they stand on a cheque book: bank, place, account, key. */
export const grouped = (digits: string): string =>
  [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6, 22), digits.slice(22)].join(" ");

/** Hours after which a new account is good: time for its owner to hear of a change that was not theirs. */
export const coolDownHours = 72;
