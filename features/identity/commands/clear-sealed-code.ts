import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { signInCode } from "#db/schema/identity.ts";
import { idSchema, isId } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/** Forgets the readable code of a mail that is out; its hash stays until the code ends. */
export const forgetSealedCode = defineCommand({
  name: "identity.clear-sealed-code",
  input: z.strictObject({ id: idSchema("signInCode") }),
  errors: [],
  load: async () => ({}),
  policy: onlySystem,
  handler: async ({ tx, input }) => {
    await tx.update(signInCode).set({ sealedCode: null }).where(eq(signInCode.id, input.id));
  },
  audit: null,
});

/** Called by the mail job after the mail server took the mail. */
export async function clearSealedCode(id: string): Promise<void> {
  if (isId("signInCode", id)) await forgetSealedCode({ actor: systemActor("mail.send") }, { id });
}
