import type { Database } from "#db/client.ts";
import type { Id } from "#lib/ids/ids.ts";
import { makeContract, makeEntry } from "#tests/factories/steering.ts";

/** Contracts and entered values of the chamber, waiting for its manager and for the federation. */
export async function makeSteeringThings(
  db: Database,
  chamberId: Id<"chamber">,
  manager: Id<"user"> | undefined,
) {
  if (!manager) throw new Error("a world without a manager");
  return {
    draftContractId: await makeContract(db, { chamberId, year: 2031 }),
    signedContractId: await makeContract(db, { chamberId, year: 2032, signedBy: manager }),
    enteredValueId: await makeEntry(db, { chamberId, enteredBy: manager, quarter: 1 }),
    signedValueId: await makeEntry(db, { chamberId, enteredBy: manager, quarter: 2, isSigned: true }),
  };
}
