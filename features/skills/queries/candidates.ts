import "server-only";
import { and, eq, inArray, isNull, notInArray, sql } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import { grant, user } from "#db/schema/identity.ts";
import { skillJuror } from "#db/schema/skills.ts";
import type { SkillFileRow } from "#features/skills/commands/lock-file.ts";
import type { Candidate } from "#features/skills/schema.ts";
import { chamberRoles } from "#lib/kernel/actor.ts";

/**
 * Who may be named to the jury of a file: people of the chamber, and masters of its register who sign in; nobody of the maker's own
 * workshop, and nobody who was on the jury before. Read as the product: an officer does not see whose accounts they are.
 */
export async function candidatesFor(
  tx: Tx,
  file: Pick<SkillFileRow, "id" | "artisanId" | "chamberId">,
): Promise<Candidate[]> {
  return asProduct(tx, async () => {
    const taken = tx.select({ id: skillJuror.userId }).from(skillJuror).where(eq(skillJuror.fileId, file.id));
    const own = tx
      .select({ id: grant.userId })
      .from(grant)
      .where(and(eq(grant.artisanId, file.artisanId), isNull(grant.endedAt)));
    const free = and(isNull(grant.endedAt), notInArray(user.id, taken), notInArray(user.id, own));
    const named = sql<string>`coalesce(${user.name}, ${user.email})`;
    const officers = await tx
      .selectDistinct({ userId: user.id, name: named })
      .from(grant)
      .innerJoin(user, eq(user.id, grant.userId))
      .where(and(free, eq(grant.chamberId, file.chamberId), inArray(grant.role, [...chamberRoles])));
    const masters = await tx
      .selectDistinct({ userId: user.id, name: named })
      .from(grant)
      .innerJoin(user, eq(user.id, grant.userId))
      .innerJoin(artisan, eq(artisan.id, grant.artisanId))
      .where(
        and(
          free,
          eq(artisan.chamberId, file.chamberId),
          eq(artisan.kind, "maalem"),
          inArray(artisan.state, ["registered", "reinstated"]),
          eq(grant.role, "artisan"),
          eq(grant.isDelegate, false),
        ),
      );
    return [
      ...masters.map((one) => ({ ...one, capacity: "master" as const })),
      ...officers
        .filter(({ userId }) => !masters.some((master) => master.userId === userId))
        .map((one) => ({ ...one, capacity: "officer" as const })),
    ].sort((a, b) => a.name.localeCompare(b.name));
  });
}
