import "server-only";
import { and, asc, eq, inArray, isNotNull, isNull, notInArray } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { grant, user } from "#db/schema/identity.ts";
import { qualityReaders } from "#features/quality/policy.ts";
import type { Id } from "#lib/ids/ids.ts";

/** Officers of a chamber who may inspect a workshop: nobody who has to do with it. Read as the product: whose people they are is not shown. */
export function inspectorsFor(
  tx: Tx,
  { chamberId, artisanId }: { chamberId: Id<"chamber">; artisanId: Id<"artisan"> },
): Promise<{ id: Id<"user">; name: string }[]> {
  return asProduct(tx, async () => {
    const near = tx
      .select({ id: grant.userId })
      .from(grant)
      .where(and(eq(grant.artisanId, artisanId), isNotNull(grant.userId), isNull(grant.endedAt)));
    const rows = await tx
      .selectDistinct({ id: user.id, name: user.name, email: user.email })
      .from(grant)
      .innerJoin(user, eq(user.id, grant.userId))
      .where(
        and(
          ...[eq(grant.chamberId, chamberId), isNull(grant.endedAt), notInArray(user.id, near)],
          inArray(grant.role, [...qualityReaders]),
        ),
      )
      .orderBy(asc(user.name), asc(user.email));
    return rows.map(({ id, name, email }) => ({ id, name: name ?? email }));
  });
}
