import { hmacHex, sameHash } from "#lib/crypto/digest.ts";
import { type Id, isId } from "#lib/ids/ids.ts";

const proofOf = (userId: string) => hmacHex("unsubscribe", `weekly ${userId}`).slice(0, 40);

/** What stands in the address that ends somebody's weekly mail. */
export const weeklyTicket = (userId: Id<"user">): string => `${userId}.${proofOf(userId)}`;

/** Whose ticket it is; null for anything that we did not write. */
export function readWeeklyTicket(ticket: string): Id<"user"> | null {
  const [id = "", proof = ""] = ticket.split(".");
  return isId("user", id) && sameHash(proof, proofOf(id)) ? id : null;
}
