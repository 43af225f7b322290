import "server-only";
import { workshopMember } from "#db/schema/index.ts";
import { lockTeam } from "#features/team/commands/lock-team.ts";
import { isKnown, sendCode } from "#features/team/commands/send-code.ts";
import { managesTeam } from "#features/team/policy.ts";
import { addMemberInput } from "#features/team/schema.ts";
import { newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/**
 * Writes somebody down as of the workshop, and sends them a code to come in with where they have an address or a mobile number.
 * Whoever has neither is named with their work and has a share, and signs in nowhere. Refusals: CONTACT_MISSING for a manager
 * without, ALREADY_IN_TEAM.
 */
export const addMember = defineCommand({
  name: "team.add-member",
  input: addMemberInput,
  errors: ["CONTACT_MISSING", "ALREADY_IN_TEAM"],
  load: ({ tx, input, actor }) => lockTeam(tx, input.artisanId, actor),
  policy: (actor, { input }) => managesTeam(actor, input.artisanId),
  handler: async ({ tx, input, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Refusal("FORBIDDEN");
    const { artisanId, name, role, contact, locale } = input;
    if (role === "manager" && !contact) fail("CONTACT_MISSING", { field: "contact" });
    if (await isKnown(tx, artisanId, contact)) fail("ALREADY_IN_TEAM", { field: "contact" });
    const id = newId("workshopMember");
    // Nobody manages before they have come in themselves.
    const until = role === "manager" ? "maker" : role;
    await tx.insert(workshopMember).values({ id, artisanId, name, role: until, joinedAt: now });
    if (contact)
      await sendCode(tx, { member: { id, artisanId }, role, contact, locale, invitedBy: actor.userId }, now);
    return { memberId: id };
  },
  audit: ({ input, output }) => ({
    object: output.memberId,
    detail: { artisan: input.artisanId, role: input.role, invited: input.contact !== null },
  }),
});
