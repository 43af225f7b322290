import "server-only";
import { sql } from "drizzle-orm";
import { electionCandidate } from "#db/schema/elections.ts";
import { lockElection, moveElection } from "#features/elections/commands/lock-election.ts";
import { mayHold } from "#features/elections/policy.ts";
import { openInput } from "#features/elections/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Opens the box: nobody stands any more, and members of today vote. Refusals: NOT_CALLED, NO_CANDIDATE, DAY_AHEAD before the day
 * the members were told, DAY_OVER after the last one.
 */
export const openVoting = defineCommand({
  name: "elections.open",
  input: openInput,
  errors: ["NOT_CALLED", "NO_CANDIDATE", "DAY_AHEAD", "DAY_OVER"],
  load: ({ tx, input }) => lockElection(tx, input.electionId),
  policy: (actor, { resource }) => mayHold(actor, resource),
  handler: async ({ tx, resource, now, fail }) => {
    const today = dayInMorocco(now);
    if (resource.state !== "called") fail("NOT_CALLED");
    if (today < resource.opensOn) fail("DAY_AHEAD");
    if (today > resource.closesOn) fail("DAY_OVER");
    const candidates = await tx.$count(
      electionCandidate,
      sql`${electionCandidate.electionId} = ${resource.id}`,
    );
    if (candidates === 0) fail("NO_CANDIDATE");
    const { rows } = (await tx.execute(sql`select craft_body_size(${resource.bodyId}) as n`)) as unknown as {
      rows: { n: number }[];
    };
    await moveElection(tx, resource.id, "called", {
      ...{ state: "open", openedAt: now, roll: rows[0]?.n ?? 0 },
    });
  },
  audit: ({ input }) => ({ object: input.electionId }),
});
