export { isGtin, normaliseGtin } from "#lib/gs1/gtin.ts";

/** True for a serial number that may stand in AI (21): 1 to 20 characters of GS1's set 82. */
export function isSerial(text: string): boolean {
  return /^[!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]{1,20}$/.test(text);
}
