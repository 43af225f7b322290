export type StandLine = { number: string; widthCm: number; depthCm: number };

/** A line is a number and a size in metres: `A1 3x2`, `B 12 2,5 × 2`. Eastern figures are read too. */
const line = /^(.{1,12}?)\s+(\d{1,2}(?:[.,]\d{1,2})?)\s*[x×*]\s*(\d{1,2}(?:[.,]\d{1,2})?)$/i;

/** Stands from text, one a line; null when a line is not one, a number stands twice, or there are none or more than 300. */
export function readStands(text: string): StandLine[] | null {
  const lines = text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .split("\n")
    .map((one) => one.trim())
    .filter((one) => one !== "");
  const stands: StandLine[] = [];
  for (const one of lines) {
    const [, number, width, depth] = line.exec(one) ?? [];
    if (!number || !width || !depth) return null;
    stands.push({ number: number.trim(), widthCm: centimetres(width), depthCm: centimetres(depth) });
  }
  const isSane = stands.every(({ widthCm, depthCm }) => widthCm >= 50 && depthCm >= 50);
  const numbers = new Set(stands.map(({ number }) => number));
  return isSane && stands.length > 0 && stands.length <= 300 && numbers.size === stands.length
    ? stands
    : null;
}

/** Metres as somebody typed them, in whole centimetres, without a fraction in between. */
function centimetres(metres: string): number {
  const [whole = "0", part = ""] = metres.split(/[.,]/);
  return Number(whole) * 100 + Number(part.padEnd(2, "0"));
}
