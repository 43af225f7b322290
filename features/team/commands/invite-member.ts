import "server-only";
import { lockMember, withdrawCodes } from "#features/team/commands/lock-team.ts";
import { isKnown, sendCode } from "#features/team/commands/send-code.ts";
import { managesTeam } from "#features/team/policy.ts";
import { inviteMemberInput } from "#features/team/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/** Sends somebody of the workshop who has no account a code, or another one in place of the last. Refusals: CONTACT_MISSING, ALREADY_IN_TEAM. */
export const inviteMember = defineCommand({
  name: "team.invite-member",
  input: inviteMemberInput,
  errors: ["CONTACT_MISSING", "ALREADY_IN_TEAM"],
  load: ({ tx, input, actor }) => lockMember(tx, input.memberId, actor),
  policy: (actor, { resource }) => managesTeam(actor, resource.artisanId),
  handler: async ({ tx, input, resource: member, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Refusal("FORBIDDEN");
    const { role, contact, locale } = input;
    if (!contact) return fail("CONTACT_MISSING", { field: "contact" });
    if (member.userId || (await isKnown(tx, member.artisanId, contact)))
      fail("ALREADY_IN_TEAM", { field: "contact" });
    await withdrawCodes(tx, member.id, now);
    await sendCode(tx, { member, role, contact, locale, invitedBy: actor.userId }, now);
  },
  audit: ({ input, resource }) => ({
    object: input.memberId,
    detail: { artisan: resource.artisanId, role: input.role },
  }),
});
