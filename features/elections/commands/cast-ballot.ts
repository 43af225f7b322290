import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { VoteChannel } from "#db/schema/elections.ts";
import type { Id } from "#lib/ids/ids.ts";

type Ballot = {
  electionId: Id<"election">;
  memberId: Id<"bodyMember">;
  candidateId: Id<"bodyMember"> | null;
  channel: VoteChannel;
};

/**
 * Writes down that a member has voted and, of an electronic vote, puts the ballot into the box. The database does both: no role of
 * the product can read the box. False when the member has voted before.
 */
export async function castBallot(tx: Tx, { electionId, memberId, candidateId, channel }: Ballot) {
  const { rows } = (await tx.execute(
    sql`select cast_vote(${electionId}, ${memberId}, ${candidateId}, ${channel}) as cast`,
  )) as unknown as { rows: { cast: boolean }[] };
  return rows[0]?.cast === true;
}
