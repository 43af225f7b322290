import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { doorCode } from "#db/schema/index.ts";
import { countDoorCodes, sendDoorCode } from "#features/checkout/commands/door-code.ts";
import { doorCodesAtMost } from "#features/checkout/domain/door.ts";
import { lockCheckout } from "#features/checkout/queries/lock-checkout.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/** Sends another code to the buyer's phone, for the browser that bought; the earlier ones end. */
export const resendDoorCode = defineCommand({
  name: "checkout.resend-door-code",
  input: z.strictObject({ checkoutId: idSchema("checkout"), visitorHash: z.string() }),
  errors: ["CODE_ENDED", "CODES_USED_UP"],
  load: ({ tx, input }) => lockCheckout(tx, input.checkoutId),
  policy: onlySystem,
  handler: async ({ tx, input, resource: row, now, fail }) => {
    const isOwn = row.visitorHash === input.visitorHash;
    if (!isOwn || row.method !== "cash_on_delivery" || row.state !== "pending") fail("CODE_ENDED");
    if ((await countDoorCodes(tx, row.id)) >= doorCodesAtMost) fail("CODES_USED_UP");
    await tx
      .update(doorCode)
      .set({ consumedAt: now, sealedCode: null })
      .where(and(eq(doorCode.checkoutId, row.id), isNull(doorCode.consumedAt)));
    await sendDoorCode(tx, { checkoutId: row.id, visitorHash: input.visitorHash }, now);
  },
  audit: ({ input }) => ({ object: input.checkoutId }),
});
