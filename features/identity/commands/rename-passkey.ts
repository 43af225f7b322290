import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { passkey } from "#db/schema/identity.ts";
import { ownBrowser } from "#features/identity/policy.ts";
import { passkeyId, passkeyLabel } from "#features/identity/schema.ts";
import { lockOwnPasskey } from "#features/identity/session/lock-own-passkey.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Gives a passkey another name in the person's own list. */
export const renamePasskey = defineCommand({
  name: "identity.rename-passkey",
  input: z.strictObject({ passkeyId, label: passkeyLabel }),
  errors: [],
  load: ({ tx, actor, input }) => lockOwnPasskey(tx, actor, input.passkeyId),
  policy: ownBrowser,
  stepUp: true,
  handler: async ({ tx, input, resource }) => {
    await tx.update(passkey).set({ label: input.label }).where(eq(passkey.id, resource.key.id));
  },
  audit: ({ resource }) => ({ object: resource.browser.userId, detail: { factor: "passkey" } }),
});
