import "server-only";
import { and, desc, eq } from "drizzle-orm";
import { user } from "#db/schema/identity.ts";
import { makerMessage } from "#db/schema/reach.ts";
import { readsThread } from "#features/thread/policy.ts";
import { partiesOf } from "#features/thread/queries/parties-of.ts";
import { type Thread, threadInput } from "#features/thread/schema.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** Messages a thread shows at once, the newest. */
const most = 100;

/** What a maker and their chamber wrote to each other, the newest first. */
export const getThread = defineQuery({
  name: "thread.get",
  input: threadInput,
  handler: async ({ tx, input: { artisanId }, actor }): Promise<Thread | null> => {
    const parties = await partiesOf(tx, artisanId);
    if (!parties || readsThread(actor, parties) !== "allow") return null;
    const rows = await tx
      .select({ message: makerMessage, sender: user.name })
      .from(makerMessage)
      .leftJoin(user, eq(user.id, makerMessage.senderId))
      .where(and(eq(makerMessage.artisanId, artisanId), eq(makerMessage.chamberId, parties.chamberId)))
      .orderBy(desc(makerMessage.createdAt), desc(makerMessage.id))
      .limit(most);
    return {
      ...parties,
      messages: rows.map(({ message: { id, fromMaker, body, createdAt, readAt }, sender }) => ({
        ...{ id, fromMaker, sender, body },
        ...{ at: createdAt.toISOString(), readAt: readAt?.toISOString() ?? null },
      })),
    };
  },
  policy: (actor, { resource }) => readsThread(actor, resource),
});
