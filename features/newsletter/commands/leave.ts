import "server-only";
import { and, eq, ne } from "drizzle-orm";
import { z } from "zod";
import { asProduct } from "#db/actor-settings.ts";
import { newsletterReader } from "#db/schema/index.ts";
import { readLeaveTicket } from "#features/newsletter/leave-ticket.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { anyone } from "#lib/kernel/policy.ts";

/**
 * Ends a reader's newsletter, with the ticket of any issue's mail and nothing else. The address goes at once; asking twice is the
 * same as asking once.
 */
export const leave = defineCommand({
  name: "newsletter.leave",
  input: z.strictObject({ ticket: z.string().max(120) }),
  errors: [],
  load: async ({ input }) => {
    const id = readLeaveTicket(input.ticket);
    return id ? { id } : null;
  },
  policy: anyone,
  handler: async ({ tx, resource: { id }, now }) => {
    const gone = { emailIndex: null, sealedEmail: null, confirmHash: null, sealedToken: null };
    const ended = await asProduct(tx, () =>
      tx
        .update(newsletterReader)
        .set({ state: "ended", endedAt: now, ...gone })
        .where(and(eq(newsletterReader.id, id), ne(newsletterReader.state, "ended")))
        .returning({ id: newsletterReader.id }),
    );
    return { ended: ended.length === 1 };
  },
  audit: ({ resource, output }) => (output.ended ? { object: resource.id } : null),
});
