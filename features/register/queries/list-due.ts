import "server-only";
import { and, asc, inArray, isNull, lt, lte } from "drizzle-orm";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import { standingChange } from "#db/schema/register.ts";
import type { Id } from "#lib/ids/ids.ts";

const asSystem = { kind: "system" } as const;

/** Changes of standing whose day has come, in the order in which they were to come. */
export async function listDueChanges(at: Date, limit = 5000): Promise<Id<"standing">[]> {
  return withActorSettings(database(), asSystem, async (tx) => {
    const rows = await tx
      .select({ id: standingChange.id })
      .from(standingChange)
      .where(
        and(
          lte(standingChange.effectiveFrom, at),
          isNull(standingChange.appliedAt),
          isNull(standingChange.cancelledAt),
        ),
      )
      .orderBy(asc(standingChange.effectiveFrom), asc(standingChange.id))
      .limit(limit);
    return rows.map((row) => row.id);
  });
}

/** Registrations in force whose last day lies before `day` (ISO date). */
export async function listRunOut(day: string, limit = 5000): Promise<Id<"artisan">[]> {
  return withActorSettings(database(), asSystem, async (tx) => {
    const rows = await tx
      .select({ id: artisan.id })
      .from(artisan)
      .where(and(lt(artisan.validUntil, day), inArray(artisan.state, ["registered", "reinstated"])))
      .orderBy(asc(artisan.validUntil), asc(artisan.id))
      .limit(limit);
    return rows.map((row) => row.id);
  });
}
