import "server-only";
import { desc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { checkout } from "#db/schema/index.ts";
import { atDesk } from "#features/desk/policy.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** The latest purchase of an e-mail address, so that the address of a page names a purchase instead of a person. */
export const findBuyer = defineQuery({
  name: "desk.find-buyer",
  input: z.strictObject({ email: z.string().trim().min(3).max(254) }),
  handler: async ({ tx, input }) => {
    const [row] = await tx
      .select({ id: checkout.id })
      .from(checkout)
      .where(eq(sql`lower(${checkout.email})`, input.email.toLowerCase()))
      .orderBy(desc(checkout.createdAt))
      .limit(1);
    return { checkoutId: row?.id ?? null };
  },
  policy: atDesk,
});
