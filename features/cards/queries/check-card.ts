import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { publishedCard } from "#db/schema/published-cards.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";

/** What a card shows and what it is worth, by its whole code. Null for a code that no card has. */
export const checkCard = definePublicQuery({
  name: "cards.check",
  input: z.strictObject({ code: z.string().max(64) }),
  handler: async ({ db, input }) => {
    const [row] = await db.select().from(publishedCard).where(eq(publishedCard.code, input.code));
    return row ?? null;
  },
});

export type CheckedCard = NonNullable<Awaited<ReturnType<typeof checkCard>>>;
