import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { doorCode } from "#db/schema/index.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/** Forgets the readable code of a message that was handed over; its hash stays until the code ends. */
export const forgetDoorCode = defineCommand({
  name: "checkout.forget-door-code",
  input: z.strictObject({ id: idSchema("codConfirmation") }),
  errors: [],
  load: async () => ({}),
  policy: onlySystem,
  handler: async ({ tx, input }) => {
    await tx.update(doorCode).set({ sealedCode: null }).where(eq(doorCode.id, input.id));
  },
  audit: null,
});
