import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { electionVoter } from "#db/schema/elections.ts";
import { bodyPeople } from "#features/bodies/index.ts";
import { mayHold } from "#features/elections/policy.ts";
import { readWhole } from "#features/elections/queries/read-parts.ts";
import type { OfficeElection, RollMember } from "#features/elections/schema.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** An election with its roll: who may vote, who has, and by which way. Never what. */
export const officeElection = defineQuery({
  name: "elections.office-get",
  input: z.strictObject({ electionId: idSchema("election") }),
  handler: async ({ tx, input, actor }): Promise<OfficeElection | null> => {
    const whole = await readWhole(tx, input.electionId);
    if (!whole) return null;
    const { lastCounter, ...election } = whole;
    return {
      ...election,
      members: await readRoll(tx, election),
      countedLast: actor.kind === "person" && lastCounter === actor.userId,
    };
  },
  policy: (actor, { resource }) => mayHold(actor, resource),
});

async function readRoll(
  tx: Tx,
  { id, bodyId, candidates }: Pick<OfficeElection, "id" | "bodyId" | "candidates">,
): Promise<RollMember[]> {
  const people = (await bodyPeople(tx, bodyId)).filter((member) => !member.until);
  const voters = await tx.select().from(electionVoter).where(eq(electionVoter.electionId, id));
  return people.map((member) => ({
    memberId: member.id,
    name: member.name,
    registryNumber: member.registryNumber,
    isCandidate: candidates.some(({ memberId }) => memberId === member.id),
    voted: voters.find(({ memberId }) => memberId === member.id)?.channel ?? null,
  }));
}
