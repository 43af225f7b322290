import "server-only";
import { asProduct } from "#db/actor-settings.ts";
import { electionCandidate } from "#db/schema/elections.ts";
import { findMember, readElection } from "#features/elections/commands/lock-election.ts";
import { mayStand } from "#features/elections/policy.ts";
import { standInput } from "#features/elections/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** A member stands for the office, by themselves or entered at the counter. Refusals: TOO_LATE once the box is open, STANDS_ALREADY. */
export const stand = defineCommand({
  name: "elections.stand",
  input: standInput,
  errors: ["TOO_LATE", "STANDS_ALREADY"],
  load: async ({ tx, input }) => {
    const row = await readElection(tx, input.electionId);
    const member = row && (await findMember(tx, row.bodyId, input.memberId));
    return row && member ? { ...row, memberId: member.id, artisanId: member.artisanId } : null;
  },
  policy: (actor, { resource }) => mayStand(actor, resource),
  handler: async ({ tx, input, resource, now, fail }) => {
    if (resource.state !== "called") fail("TOO_LATE");
    const written = await asProduct(tx, () =>
      tx
        .insert(electionCandidate)
        .values({
          electionId: resource.id,
          memberId: resource.memberId,
          statement: input.statement || null,
          createdAt: now,
        })
        .onConflictDoNothing()
        .returning({ id: electionCandidate.memberId }),
    );
    if (written.length === 0) fail("STANDS_ALREADY");
  },
  audit: ({ input }) => ({ object: input.electionId, detail: { member: input.memberId } }),
});
