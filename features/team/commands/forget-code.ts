import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { workshopInvitation } from "#db/schema/index.ts";
import { idSchema, isId } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/** Forgets the readable code of a message that is out; its hash stays. */
export const forgetCode = defineCommand({
  name: "team.forget-code",
  input: z.strictObject({ invitationId: idSchema("workshopInvitation") }),
  errors: [],
  load: async () => ({}),
  policy: onlySystem,
  handler: async ({ tx, input }) => {
    await tx
      .update(workshopInvitation)
      .set({ sealedCode: null })
      .where(eq(workshopInvitation.id, input.invitationId));
  },
  audit: null,
});

/** Called once the message is handed over. */
export async function forgetSentCode(id: string): Promise<void> {
  if (isId("workshopInvitation", id))
    await forgetCode({ actor: systemActor("notify") }, { invitationId: id });
}
