import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import { grant, user } from "#db/schema/identity.ts";
import type { Id } from "#lib/ids/ids.ts";
import { type Actor, isOffice } from "#lib/kernel/actor.ts";

/**
 * Somebody as they may act in a workshop at this moment, for a job that goes on with what they began. Offices ask for a second
 * factor in a browser and are not among their grants. Anonymous for nobody we know.
 */
export async function personActor(userId: Id<"user">): Promise<Actor> {
  const rows = await withActorSettings(database(), { kind: "system" }, (tx) =>
    tx
      .select({ email: user.email, role: grant.role, artisanId: grant.artisanId })
      .from(user)
      .leftJoin(grant, and(eq(grant.userId, user.id), isNull(grant.endedAt)))
      .where(eq(user.id, userId))
      .orderBy(asc(grant.id)),
  );
  const [first] = rows;
  if (!first) return { kind: "anonymous" };
  const grants = rows.flatMap(({ role, artisanId }) =>
    role && artisanId && !isOffice(role) ? [{ role, artisanId }] : [],
  );
  return { kind: "person", userId, email: first.email, grants };
}
