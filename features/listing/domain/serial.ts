import { randomBytes } from "node:crypto";

// 32 letters and digits that are not mistaken for each other: a byte gives each the same chance.
const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A new serial as on a label: `SND-` and ten letters or digits, fifty bits that nobody can guess. */
export function newSerial(): string {
  const bytes = randomBytes(10);
  return `SND-${Array.from(bytes, (byte) => letters[byte % letters.length]).join("")}`;
}
