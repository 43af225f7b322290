/**
 * A Moroccan number as it is dialled from anywhere, `+212612345678`, or null when it is none. Fixed lines begin with 05, mobile
 * ones with 06 or 07 (national numbering plan of the ANRT); written at home with a zero or from abroad with +212 or 00212.
 */
export function readMoroccanPhone(typed: string): string | null {
  const plain = typed.replaceAll(/[\s().-]/g, "");
  const own = /^(?:\+212|00212|0)0?([567]\d{8})$/.exec(plain);
  return own ? `+212${own[1]}` : null;
}
