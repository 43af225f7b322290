import "server-only";
import { and, count, desc, eq, inArray, isNull, or } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { card, lineage, makerMessage, orderLine, returnLine, returnRequest } from "#db/schema/index.ts";
import { photosOf } from "#features/studio/queries/photos-of.ts";
import type { Task } from "#features/studio/schema.ts";
import type { Id } from "#lib/ids/ids.ts";

/** Days before its end from which a card is said to end. */
const soonDays = 90;

const plain = { about: null, count: 1, image: null } as const;

/** The card: to be renewed, or lost. Of each workshop the latest that was not replaced. */
export async function cardTasks(tx: Tx, workshops: readonly Id<"artisan">[], now: Date): Promise<Task[]> {
  const cards = await tx
    .selectDistinctOn([card.artisanId], { id: card.id, state: card.state, validUntil: card.validUntil })
    .from(card)
    .where(and(inArray(card.artisanId, [...workshops]), inArray(card.state, ["active", "lost", "revoked"])))
    .orderBy(card.artisanId, desc(card.issuedAt));
  return cards.flatMap(({ id, state, validUntil }): Task[] => {
    if (state === "lost")
      return [{ ...plain, id, kind: "cardLost", href: "/studio/card", by: null, isLate: false }];
    const ends = new Date(`${validUntil}T23:59:59Z`);
    if (state !== "active" || ends.getTime() - now.getTime() > soonDays * 86_400_000) return [];
    return [{ ...plain, id, kind: "card", href: "/studio/card", by: ends.toISOString(), isLate: ends < now }];
  });
}

/** Lines of learning that wait for the maker's own yes. */
export async function lineageTasks(tx: Tx, workshops: readonly Id<"artisan">[]): Promise<Task[]> {
  const own = [...workshops];
  const rows = await tx
    .select({ id: lineage.id })
    .from(lineage)
    .where(
      and(
        eq(lineage.state, "proposed"),
        or(
          and(inArray(lineage.apprenticeId, own), isNull(lineage.apprenticeAgreedAt)),
          and(inArray(lineage.masterId, own), isNull(lineage.masterAgreedAt)),
        ),
      ),
    );
  return rows.map(({ id }) => ({
    ...{ ...plain, id, kind: "lineage" as const, href: `/studio/lineage/${id}`, by: null, isLate: false },
  }));
}

/** Parcels on their way back, to be looked at when they arrive. */
export async function returnTasks(tx: Tx, workshops: readonly Id<"artisan">[], now: Date): Promise<Task[]> {
  const rows = await tx
    .select({ id: returnRequest.id, sendBy: returnRequest.sendBy })
    .from(returnRequest)
    .where(and(inArray(returnRequest.artisanId, [...workshops]), eq(returnRequest.state, "requested")));
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const lines = await tx
    .select({ returnId: returnLine.returnId, title: orderLine.title, pieceId: orderLine.pieceId })
    .from(returnLine)
    .innerJoin(orderLine, eq(orderLine.id, returnLine.orderLineId))
    .where(inArray(returnLine.returnId, ids));
  const images = await photosOf(
    tx,
    lines.map(({ pieceId }) => pieceId),
  );
  return rows.map(({ id, sendBy }) => {
    const first = lines.find(({ returnId }) => returnId === id);
    return {
      ...{ id, kind: "return" as const, href: `/studio/returns/${id}` },
      ...{ by: sendBy.toISOString(), isLate: sendBy < now, about: first?.title ?? null, count: 1 },
      image: first ? (images.get(first.pieceId) ?? null) : null,
    };
  });
}

/** Words of a chamber that nobody of the workshop has read; of each workshop one thing to do however many there are. */
export async function messageTasks(tx: Tx, workshops: readonly Id<"artisan">[]): Promise<Task[]> {
  const rows = await tx
    .select({ artisanId: makerMessage.artisanId, n: count() })
    .from(makerMessage)
    .where(
      and(
        inArray(makerMessage.artisanId, [...workshops]),
        eq(makerMessage.fromMaker, false),
        isNull(makerMessage.readAt),
      ),
    )
    .groupBy(makerMessage.artisanId)
    .orderBy(makerMessage.artisanId);
  return rows.map(({ artisanId, n }) => ({
    ...{ ...plain, id: `messages ${artisanId}`, kind: "message" as const, count: n },
    ...{ href: `/studio/messages?workshop=${artisanId}`, by: null, isLate: false },
  }));
}
