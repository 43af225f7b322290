import "server-only";
import { and, count, eq, inArray, isNull, min } from "drizzle-orm";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import { grant } from "#db/schema/identity.ts";
import { logFinding } from "#db/schema/transparency.ts";

/** What a person is to be told of the public log now: all of it in the federation, a chamber's own to its managers. */
export async function readLogFindings(
  userId: string,
): Promise<{ count: number; oldest: Date; isNational: boolean } | null> {
  return withActorSettings(database(), { kind: "system" }, async (tx) => {
    const grants = await tx
      .select({ role: grant.role, chamberId: grant.chamberId })
      .from(grant)
      .where(and(eq(grant.userId, userId as typeof grant.$inferSelect.userId), isNull(grant.endedAt)));
    const isNational = grants.some(({ role }) => role === "federation");
    const chambers = grants.flatMap(({ role, chamberId }) => (role === "manager" ? (chamberId ?? []) : []));
    if (!isNational && chambers.length === 0) return null;
    const [row] = await tx
      .select({ count: count(), oldest: min(logFinding.foundAt) })
      .from(logFinding)
      .where(
        and(isNull(logFinding.goneAt), ...(isNational ? [] : [inArray(logFinding.chamberId, chambers)])),
      );
    return row?.oldest ? { count: row.count, oldest: row.oldest, isNational } : null;
  });
}
