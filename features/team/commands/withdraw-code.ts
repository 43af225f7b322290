import "server-only";
import { lockMember, withdrawCodes } from "#features/team/commands/lock-team.ts";
import { managesTeam } from "#features/team/policy.ts";
import { memberInput } from "#features/team/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Takes the code back that was sent to somebody and that they have not used. Refusals: NOT_INVITED. */
export const withdrawCode = defineCommand({
  name: "team.withdraw-code",
  input: memberInput,
  errors: ["NOT_INVITED"],
  load: ({ tx, input, actor }) => lockMember(tx, input.memberId, actor),
  policy: (actor, { resource }) => managesTeam(actor, resource.artisanId),
  handler: async ({ tx, input, now, fail }) => {
    if ((await withdrawCodes(tx, input.memberId, now)) === 0) fail("NOT_INVITED");
  },
  audit: ({ input, resource }) => ({ object: input.memberId, detail: { artisan: resource.artisanId } }),
});
