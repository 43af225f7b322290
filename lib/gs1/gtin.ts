/** True when the last digit of a GTIN is its check digit (GS1 General Specifications, 7.9). 8, 12, 13 or 14 digits. */
export function isGtin(text: string): boolean {
  if (!/^(\d{8}|\d{12,14})$/.test(text)) return false;
  const digits = [...text].map(Number).reverse();
  const [check = 0, ...rest] = digits;
  const sum = rest.reduce((total, digit, place) => total + digit * (place % 2 === 0 ? 3 : 1), 0);
  return (10 - (sum % 10)) % 10 === check;
}

/** A GTIN as 14 digits, the form GS1 Digital Link asks for. Null when it is not one. */
export function normaliseGtin(text: string): string | null {
  return isGtin(text) ? text.padStart(14, "0") : null;
}
