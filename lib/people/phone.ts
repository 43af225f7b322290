import { westernDigits } from "#lib/people/digits.ts";

/**
 * A Moroccan number in international form (E.164): 06 12 34 56 78, 00212…, +212… and 612345678 all give +212612345678.
 * Null for anything else.
 */
export function readMoroccanPhone(typed: string): string | null {
  const flat = westernDigits(typed).replace(/[\s().-]/g, "");
  const national = /^(?:\+212|00212|0)?([5-8]\d{8})$/.exec(flat)?.[1];
  return national ? `+212${national}` : null;
}

/** True for a number that takes short messages: mobile ranges begin with 6 or 7. */
export function takesSms(phone: string): boolean {
  return /^\+212[67]/.test(phone);
}

/** What a screen shows of a number: its last three digits. */
export function maskPhone(phone: string): string {
  return `•••${phone.slice(-3)}`;
}
