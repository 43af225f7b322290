import "server-only";
import { eq } from "drizzle-orm";
import { cart } from "#db/schema/index.ts";
import { ownCart } from "#features/cart/commands/own-cart.ts";
import { anyVisitor } from "#features/cart/policy.ts";
import { ownBaskets } from "#features/cart/queries/own-code.ts";
import { setCodeInput } from "#features/cart/schema.ts";
import { knowsCode } from "#features/promotions/index.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Puts the code of a promotion into the actor's basket in place of the one before, or takes it out when nothing is typed. Refusals:
 * CODE_UNKNOWN when nothing in force goes by it, or its budget is used up.
 */
export const setCode = defineCommand({
  name: "cart.set-code",
  input: setCodeInput,
  errors: ["CODE_UNKNOWN"],
  load: async ({ tx, actor }) => (await ownCart(tx, actor)) ?? { id: null },
  policy: anyVisitor,
  handler: async ({ tx, input, resource, actor, fail }) => {
    if (!resource.id) throw new Error("a visitor has a basket");
    if (input.code && !(await knowsCode(tx, input.code))) fail("CODE_UNKNOWN");
    // A browser's code from before its person signed in makes way too.
    await tx.update(cart).set({ promoCode: null }).where(ownBaskets(actor));
    if (input.code) await tx.update(cart).set({ promoCode: input.code }).where(eq(cart.id, resource.id));
  },
  audit: null,
});
