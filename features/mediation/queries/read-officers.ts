import "server-only";
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import { grant, user } from "#db/schema/identity.ts";
import { speakersOf } from "#features/bodies/index.ts";
import type { People } from "#features/mediation/policy.ts";
import type { Officer } from "#features/mediation/schema.ts";
import type { Id } from "#lib/ids/ids.ts";

type Of = { chamberId: Id<"chamber">; bodyId: Id<"body"> | null; people: People };

/** Who can be asked to mediate: the people who work for the chamber today, then the office holders of the body both parties belong to. */
export async function readOfficers(tx: Tx, { chamberId, bodyId, people }: Of): Promise<Officer[]> {
  const rows = await asProduct(tx, () =>
    tx
      .selectDistinct({ userId: user.id, name: user.name, email: user.email })
      .from(grant)
      .innerJoin(user, eq(user.id, grant.userId))
      .where(and(eq(grant.chamberId, chamberId), isNull(grant.endedAt)))
      .orderBy(asc(user.id)),
  );
  const officers = rows.map(({ userId, name, email }) => ({ userId, name: name ?? email, office: null }));
  const seats = bodyId ? await speakersOf(tx, bodyId) : [];
  const free = seats.filter(
    ({ userId, artisanId }) =>
      artisanId !== people.complainantArtisanId &&
      artisanId !== people.respondentId &&
      !officers.some((officer) => officer.userId === userId),
  );
  if (free.length === 0) return officers;
  const ids = free.map(({ artisanId }) => artisanId);
  const names = await asProduct(tx, () =>
    tx.select({ id: artisan.id, name: artisan.name }).from(artisan).where(inArray(artisan.id, ids)),
  );
  const holders = free.map(({ userId, artisanId, office }) => ({
    ...{ userId, office, name: names.find(({ id }) => id === artisanId)?.name ?? {} },
  }));
  // Somebody with two offices is asked once.
  return [
    ...officers,
    ...holders.filter((one, n) => holders.findIndex((two) => two.userId === one.userId) === n),
  ];
}
