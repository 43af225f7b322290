import "server-only";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { z } from "zod";
import { craftBodyMember } from "#db/schema/bodies.ts";
import { election, electionVoter } from "#db/schema/elections.ts";
import { membershipOf } from "#features/elections/commands/lock-election.ts";
import { isMember } from "#features/elections/policy.ts";
import { readElections, readWhole } from "#features/elections/queries/read-parts.ts";
import type { ElectionLine, MemberElection } from "#features/elections/schema.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** The elections of the bodies a maker is a member of today. */
export const myElections = defineQuery({
  name: "elections.mine",
  input: z.strictObject({ artisanId: idSchema("artisan") }),
  handler: async ({
    tx,
    input: { artisanId },
  }): Promise<{
    artisanId: Id<"artisan">;
    elections: ElectionLine[];
  }> => {
    const bodies = tx
      .select({ id: craftBodyMember.bodyId })
      .from(craftBodyMember)
      .where(and(eq(craftBodyMember.artisanId, artisanId), isNull(craftBodyMember.until)));
    return { artisanId, elections: await readElections(tx, inArray(election.bodyId, bodies)) };
  },
  policy: (actor, { resource }) => isMember(actor, resource),
});

/** One of them, as the member sees it: who stands, whether they voted, and every count. */
export const myElection = defineQuery({
  name: "elections.my-election",
  input: z.strictObject({ artisanId: idSchema("artisan"), electionId: idSchema("election") }),
  handler: async ({ tx, input: { artisanId, electionId } }): Promise<MemberElection | null> => {
    const whole = await readWhole(tx, electionId);
    const member = whole && (await membershipOf(tx, whole.bodyId, artisanId));
    if (!whole || !member) return null;
    const { lastCounter: _, ...dto } = whole;
    const [voted] = await tx
      .select({ channel: electionVoter.channel })
      .from(electionVoter)
      .where(and(eq(electionVoter.electionId, electionId), eq(electionVoter.memberId, member.id)));
    return {
      ...dto,
      artisanId,
      memberId: member.id,
      hasVoted: voted !== undefined,
      isCandidate: dto.candidates.some(({ memberId }) => memberId === member.id),
    };
  },
  policy: (actor, { resource }) => isMember(actor, resource),
});
