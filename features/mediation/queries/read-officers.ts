import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { grant, user } from "#db/schema/identity.ts";
import type { Officer } from "#features/mediation/schema.ts";
import type { Id } from "#lib/ids/ids.ts";

/** The people who work for a chamber today, by name. */
export async function readOfficers(tx: Tx, chamberId: Id<"chamber">): Promise<Officer[]> {
  const rows = await asProduct(tx, () =>
    tx
      .selectDistinct({ userId: user.id, name: user.name, email: user.email })
      .from(grant)
      .innerJoin(user, eq(user.id, grant.userId))
      .where(and(eq(grant.chamberId, chamberId), isNull(grant.endedAt)))
      .orderBy(asc(user.id)),
  );
  return rows.map(({ userId, name, email }) => ({ userId, name: name ?? email }));
}
