import type { Database } from "#db/client.ts";
import { pieceMaker, workshopInvitation, workshopMember } from "#db/schema/teams.ts";
import { codeHash, codePlace } from "#features/team/commands/send-code.ts";
import { seal } from "#lib/crypto/seal.ts";
import { type Id, newId } from "#lib/ids/ids.ts";

/** A code that was sent to the other shopper's address. */
export const joinCode = "7K2MX9QP4D";

/** Somebody of the maker's workshop without an account, one who has theirs (the crew maker), and a code on its way. */
export async function makeTeamThings(
  db: Database,
  { artisanId, pieceId }: { artisanId: Id<"artisan">; pieceId: Id<"piece"> },
  userOf: Record<string, Id<"user">>,
) {
  const [memberId, guestId, crewMemberId] = [
    newId("workshopMember"),
    newId("workshopMember"),
    newId("workshopMember"),
  ];
  const { artisan: invitedBy, crewMaker } = userOf;
  if (!invitedBy || !crewMaker) throw new Error("a workshop has people");
  await db.insert(workshopMember).values([
    { id: memberId, artisanId, name: "Without an account", role: "maker" },
    { id: guestId, artisanId, name: "On the way", role: "packer" },
    { id: crewMemberId, artisanId, name: "Maker", role: "maker", userId: crewMaker },
  ]);
  await db.insert(pieceMaker).values({ pieceId, memberId: crewMemberId, artisanId });
  const invitationId = newId("workshopInvitation");
  await db.insert(workshopInvitation).values({
    ...{ id: invitationId, artisanId, memberId: guestId, role: "packer", locale: "fr", invitedBy },
    ...{
      email: "othershopper@example.test",
      codeHash: codeHash(joinCode),
      sealedCode: seal(joinCode, codePlace(invitationId)),
    },
    expiresAt: new Date("2999-01-01T00:00:00Z"),
  });
  return { memberId, guestId, crewMemberId, workshopInvitationId: invitationId };
}
