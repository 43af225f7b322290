import "server-only";
import { randomInt } from "node:crypto";
import { and, eq, max } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { credential } from "#db/schema/provenance.ts";
import { boundsOf, listOf } from "#features/provenance/issuing/places.ts";
import { type StatusPurpose, statusListLength } from "#lib/credentials/status-list.ts";
import type { Id } from "#lib/ids/ids.ts";

/** Looks into a list before the next is opened: with one place in ten left, seven of eight find it. */
const tries = 20;

/**
 * A random free place in the chamber's newest list, so that a place tells nothing of when or for whom it was taken. Where none is found
 * in a few tries the list is as good as full, and the place is in the next one. `length` is how many places of a list are given out.
 */
export async function freePlace(
  tx: Tx,
  chamberId: Id<"chamber">,
  purpose: StatusPurpose,
  length = statusListLength,
): Promise<number> {
  const column = purpose === "revocation" ? credential.statusIndex : credential.suspensionIndex;
  const own = eq(credential.chamberId, chamberId);
  const [last] = await tx
    .select({ place: max(column) })
    .from(credential)
    .where(own);
  const newest = last?.place == null ? 1 : listOf(last.place);
  for (const [list, looks] of [
    [newest, tries],
    [newest + 1, 500],
  ] as const) {
    for (let look = 0; look < looks; look++) {
      const place = boundsOf(list).from + randomInt(length);
      const [taken] = await tx
        .select({ id: credential.id })
        .from(credential)
        .where(and(own, eq(column, place)));
      if (!taken) return place;
    }
  }
  throw new Error("the chamber's status lists are full");
}
