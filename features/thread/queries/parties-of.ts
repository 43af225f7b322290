import "server-only";
import { and, desc, eq, inArray } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import { chamber } from "#db/schema/chambers.ts";
import { makerMessage } from "#db/schema/reach.ts";
import { isMaker } from "#features/thread/policy.ts";
import type { Id } from "#lib/ids/ids.ts";
import { type Actor, chamberIdsOf } from "#lib/kernel/actor.ts";

/** A maker and the chamber whose register they are on now: the two who write to each other. */
export async function partiesOf(tx: Tx, artisanId: Id<"artisan">) {
  const [row] = await tx
    .select({
      artisanId: artisan.id,
      maker: artisan.name,
      chamberId: chamber.id,
      chamber: chamber.name,
      phone: chamber.contactPhone,
    })
    .from(artisan)
    .innerJoin(chamber, eq(chamber.id, artisan.chamberId))
    .where(eq(artisan.id, artisanId));
  return row ?? null;
}

type Asked = { artisanId: Id<"artisan">; chamberId?: Id<"chamber"> | undefined };

/**
 * The parties of the thread that a reader means: with a chamber that the maker has left (`isPast`) where the reader is of that one
 * and the two wrote to each other; it is read, and nothing is added. Null for a maker nobody knows.
 */
export async function threadOf(tx: Tx, { artisanId, chamberId }: Asked, actor: Actor) {
  const today = await partiesOf(tx, artisanId);
  if (!today) return null;
  const own = chamberIdsOf(actor).filter((id) => !chamberId || id === chamberId);
  if (isMaker(actor, today) || own.length === 0 || own.includes(today.chamberId))
    return { ...today, isPast: false };
  const [past] = await tx
    .select({ chamberId: chamber.id, chamber: chamber.name, phone: chamber.contactPhone })
    .from(makerMessage)
    .innerJoin(chamber, eq(chamber.id, makerMessage.chamberId))
    .where(and(eq(makerMessage.artisanId, artisanId), inArray(makerMessage.chamberId, own)))
    .orderBy(desc(makerMessage.createdAt))
    .limit(1);
  return { ...today, ...past, isPast: past !== undefined };
}
