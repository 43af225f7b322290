import type { Database } from "#db/client.ts";
import { staffInvitation } from "#db/schema/identity.ts";
import { sealedTokenPlace } from "#features/staff/commands/new-link.ts";
import { sha256Hex } from "#lib/crypto/digest.ts";
import { seal } from "#lib/crypto/seal.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { makeGrant } from "#tests/factories/people.ts";

/** The link that was sent to the other shopper. */
export const invitedToken = "i".repeat(43);
export const soon = new Date("2999-01-01T00:00:00Z");

/** A chamber whose people hold their roles in the database too, and two open invitations: for an officer, and for a manager. */
export async function addStaff(db: Database, chamberId: Id<"chamber">, userOf: Record<string, Id<"user">>) {
  const [managerId, officerId] = [userOf.manager, userOf.registrar];
  if (!managerId || !officerId) throw new Error("a manager and a registrar");
  const person = (id: Id<"user">) => ({ id, email: "" });
  await makeGrant(db, person(managerId), { role: "manager", chamberId });
  await makeGrant(db, person(officerId), { role: "registrar", chamberId });
  const [invitationId, managerInvitationId] = [newId("invitation"), newId("invitation")];
  const common = { chamberId, locale: "fr", invitedBy: managerId, expiresAt: soon };
  await db.insert(staffInvitation).values([
    {
      ...common,
      id: invitationId,
      email: "othershopper@example.test",
      roles: ["verifier"],
      tokenHash: sha256Hex(invitedToken),
      sealedToken: seal(invitedToken, sealedTokenPlace(invitationId)),
    },
    {
      ...common,
      id: managerInvitationId,
      email: "nextmanager@example.test",
      roles: ["manager"],
      tokenHash: sha256Hex(managerInvitationId),
    },
  ]);
  return { invitationId, managerInvitationId, staffId: officerId };
}
