import "server-only";
import { and, count, desc, eq, isNull } from "drizzle-orm";
import { chamber } from "#db/schema/chambers.ts";
import { user } from "#db/schema/identity.ts";
import { makerMessage } from "#db/schema/reach.ts";
import { isMaker, readsThread } from "#features/thread/policy.ts";
import { threadOf } from "#features/thread/queries/parties-of.ts";
import { type Thread, threadInput } from "#features/thread/schema.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** Messages a thread shows at once, the newest. */
const most = 100;

/**
 * What a maker and their chamber wrote to each other, the newest first. A maker also reads what chambers wrote whose register they
 * have left, and such a chamber what it wrote with them.
 */
export const getThread = defineQuery({
  name: "thread.get",
  input: threadInput,
  handler: async ({ tx, input, actor }): Promise<Thread | null> => {
    const parties = await threadOf(tx, input, actor);
    if (!parties || readsThread(actor, parties) !== "allow") return null;
    const { artisanId, chamberId } = parties;
    const isMine = isMaker(actor, parties);
    const shown = and(
      eq(makerMessage.artisanId, artisanId),
      isMine ? undefined : eq(makerMessage.chamberId, chamberId),
    );
    const [unread] = await tx
      .select({ n: count() })
      .from(makerMessage)
      .where(and(shown, eq(makerMessage.fromMaker, !isMine), isNull(makerMessage.readAt)));
    const rows = await tx
      .select({ message: makerMessage, sender: user.name, with: chamber.name })
      .from(makerMessage)
      .innerJoin(chamber, eq(chamber.id, makerMessage.chamberId))
      .leftJoin(user, eq(user.id, makerMessage.senderId))
      .where(shown)
      .orderBy(desc(makerMessage.createdAt), desc(makerMessage.id))
      .limit(most);
    return {
      ...parties,
      unread: unread?.n ?? 0,
      messages: rows.map(({ message: { id, fromMaker, body, createdAt, readAt, ...of }, ...row }) => ({
        ...{ id, fromMaker, sender: row.sender, body },
        past: of.chamberId === chamberId ? null : row.with,
        ...{ at: createdAt.toISOString(), readAt: readAt?.toISOString() ?? null },
      })),
    };
  },
  policy: (actor, { resource }) => readsThread(actor, resource),
});
