/** Signs of the GSM 7-bit alphabet (3GPP TS 23.038), and those that take two places in it. */
const basic =
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
const extended = "^{}\\[~]|€\f";
const places = new Map<string, number>([
  ...[...basic].map((sign) => [sign, 1] as const),
  ...[...extended].map((sign) => [sign, 2] as const),
]);

export type SmsSize = {
  encoding: "gsm7" | "ucs2";
  /** Septets, or 16-bit units. */
  units: number;
  /** How many messages the network charges and sends. */
  segments: number;
};

/** One message holds 160 septets or 70 units; parts of a longer one 153 or 67, since each carries its place in the row. */
const limits = { gsm7: { alone: 160, part: 153 }, ucs2: { alone: 70, part: 67 } } as const;

/** How large a text is as a short message. One sign outside of the GSM alphabet makes the whole text UCS-2. */
export function smsSize(text: string): SmsSize {
  const signs = [...text];
  const isGsm = signs.every((sign) => places.has(sign));
  const encoding = isGsm ? "gsm7" : "ucs2";
  const sizes = signs.map((sign) => (isGsm ? (places.get(sign) ?? 1) : sign.length));
  const units = sizes.reduce((sum, size) => sum + size, 0);
  const { alone, part } = limits[encoding];
  return { encoding, units, segments: units <= alone ? 1 : partsOf(sizes, part) };
}

/** A sign of two places is never divided between two parts. */
function partsOf(sizes: readonly number[], limit: number): number {
  let [parts, filled] = [1, 0];
  for (const size of sizes) {
    if (filled + size > limit) [parts, filled] = [parts + 1, 0];
    filled += size;
  }
  return parts;
}

const typography: Readonly<Record<string, string>> = {
  "’": "'",
  "‘": "'",
  "“": '"',
  "”": '"',
  "«": '"',
  "»": '"',
  "–": "-",
  "—": "-",
  "…": "...",
  œ: "oe",
  Œ: "OE",
  "\u00a0": " ",
  "\u202f": " ",
  "\u2009": " ",
  "\u2068": "",
  "\u2069": "",
};

/**
 * The text in the GSM alphabet when only typography and accents keep it out (ê becomes e, ’ becomes '): one message instead of
 * three. A text with letters of another script stays exactly as it is.
 */
export function lightestSms(text: string): string {
  const folded = [...text]
    .map((sign) => {
      if (places.has(sign)) return sign;
      const plain = typography[sign] ?? sign.normalize("NFD").replace(/\p{M}/gu, "");
      return [...plain].every((part) => places.has(part)) ? plain : sign;
    })
    .join("");
  return smsSize(folded).encoding === "gsm7" ? folded : text;
}
