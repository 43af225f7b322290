import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { staffInvitation } from "#db/schema/identity.ts";
import { readLetterId } from "#features/staff/queries/invitation-for-mail.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/** Forgets the readable token of a link whose mail is out; its hash stays. A link made since then keeps its own. */
export const forgetToken = defineCommand({
  name: "staff.forget-token",
  input: z.strictObject({ invitationId: idSchema("invitation"), expiresAt: z.date() }),
  errors: [],
  load: async () => ({}),
  policy: onlySystem,
  handler: async ({ tx, input }) => {
    await tx
      .update(staffInvitation)
      .set({ sealedToken: null })
      .where(and(eq(staffInvitation.id, input.invitationId), eq(staffInvitation.expiresAt, input.expiresAt)));
  },
  audit: null,
});

/** Called by the mail job after the mail server took the mail. */
export async function forgetSentToken(letter: string): Promise<void> {
  const which = readLetterId(letter);
  if (which) await forgetToken({ actor: systemActor("mail.send") }, which);
}
