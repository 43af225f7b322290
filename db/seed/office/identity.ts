import { blindIndex } from "#lib/crypto/blind-index.ts";
import { seal } from "#lib/crypto/seal.ts";
import type { Id } from "#lib/ids/ids.ts";
import { stableNumber } from "#tests/factories/stable-id.ts";

/** An identity number nobody has: no card begins with ZZ. */
export const fictionalCin = (key: string) => `ZZ${String(stableNumber(`cin ${key}`, 900_000) + 100_000)}`;

/** A mobile number that is plainly an example: +212 600 000 and three digits. */
export const fictionalPhone = (key: string) =>
  `+212600000${String(stableNumber(`phone ${key}`, 1000)).padStart(3, "0")}`;

/** The sealed columns of a file's applicant or a maker, with their indexes. */
export function sealedIdentity(
  table: "application" | "artisan_contact",
  row: Id<"application"> | Id<"artisan">,
  chamberId: Id<"chamber">,
  key: string,
) {
  const cin = fictionalCin(key);
  const phone = fictionalPhone(key);
  return {
    sealedCin: seal(cin, { table, column: "sealed_cin", row }),
    cinIndex: blindIndex("cin", chamberId, cin),
    sealedPhone: seal(phone, { table, column: "sealed_phone", row }),
    phoneIndex: blindIndex("phone", chamberId, phone),
  };
}
