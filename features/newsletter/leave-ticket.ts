import { hmacHex, sameHash } from "#lib/crypto/digest.ts";
import { type Id, isId } from "#lib/ids/ids.ts";

const proofOf = (readerId: string) => hmacHex("unsubscribe", readerId).slice(0, 40);

/** What stands in the address that ends one reader's newsletter: needs no sign-in, opens nothing else, never runs out. */
export const leaveTicket = (readerId: Id<"newsletterReader">): string => `${readerId}.${proofOf(readerId)}`;

/** The reader whose ticket it is; null for anything that we did not write. */
export function readLeaveTicket(ticket: string): Id<"newsletterReader"> | null {
  const [id = "", proof = ""] = ticket.split(".");
  return isId("newsletterReader", id) && sameHash(proof, proofOf(id)) ? id : null;
}
