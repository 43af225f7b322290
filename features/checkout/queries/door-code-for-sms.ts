import "server-only";
import { and, eq, gt, isNotNull, isNull } from "drizzle-orm";
import { z } from "zod";
import { checkout, doorCode } from "#db/schema/index.ts";
import { doorCodePlace } from "#features/checkout/commands/door-code.ts";
import { openAddress, phoneOfCheckout } from "#features/orders/index.ts";
import { now } from "#lib/clock.ts";
import { unseal } from "#lib/crypto/seal.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { onlySystem } from "#lib/kernel/policy.ts";
import { defineQuery } from "#lib/kernel/query.ts";
import { readMoroccanPhone } from "#lib/people/phone.ts";

/** The code of an unsent message and whom it goes to. NOT_FOUND once it was sent, used or has run out. */
export const doorCodeForSms = defineQuery({
  name: "checkout.door-code-for-sms",
  input: z.strictObject({ id: idSchema("codConfirmation") }),
  policy: onlySystem,
  handler: async ({ tx, input }) => {
    const [row] = await tx
      .select({ code: doorCode, checkout })
      .from(doorCode)
      .innerJoin(checkout, eq(checkout.id, doorCode.checkoutId))
      .where(
        and(
          eq(doorCode.id, input.id),
          isNull(doorCode.consumedAt),
          isNotNull(doorCode.sealedCode),
          gt(doorCode.expiresAt, now()),
          eq(checkout.state, "pending"),
        ),
      );
    if (!row?.code.sealedCode) return null;
    const { id, number, locale, address } = row.checkout;
    const to = readMoroccanPhone(openAddress(address, phoneOfCheckout(id)).phone);
    if (!to) return null;
    return { to, locale, number, code: unseal(row.code.sealedCode, doorCodePlace(input.id)) };
  },
});
