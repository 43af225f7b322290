import "server-only";
import { and, eq, inArray, isNull, lte, notInArray, sql } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import { grant, user } from "#db/schema/identity.ts";
import { skillJuror } from "#db/schema/skills.ts";
import { trainingProgramme, trainingSession } from "#db/schema/training.ts";
import type { SkillFileRow } from "#features/skills/commands/lock-file.ts";
import type { Candidate } from "#features/skills/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import { chamberRoles } from "#lib/kernel/actor.ts";

/**
 * Who may be named to the jury of a file: people of the chamber, masters of its register who sign in, and whoever has led
 * a session of the craft for the chamber; nobody of the maker's own
 * workshop, and nobody who was on the jury before. Read as the product: an officer does not see whose accounts they are.
 */
export async function candidatesFor(
  tx: Tx,
  file: Pick<SkillFileRow, "id" | "artisanId" | "chamberId" | "craftId">,
  now: Date,
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
    const trainers = await tx
      .selectDistinct({ userId: user.id, name: named })
      .from(trainingSession)
      .innerJoin(trainingProgramme, eq(trainingProgramme.id, trainingSession.programmeId))
      .innerJoin(artisan, eq(artisan.id, trainingSession.trainerId))
      .innerJoin(grant, eq(grant.artisanId, artisan.id))
      .innerJoin(user, eq(user.id, grant.userId))
      .where(
        and(
          free,
          eq(trainingSession.chamberId, file.chamberId),
          eq(trainingSession.state, "planned"),
          lte(trainingSession.startsOn, dayInMorocco(now)),
          eq(trainingProgramme.craftId, file.craftId),
          inArray(artisan.state, ["registered", "reinstated"]),
          eq(grant.role, "artisan"),
          eq(grant.isDelegate, false),
        ),
      );
    const isNew = ({ userId }: { userId: string }, ...known: { userId: string }[]) =>
      !known.some((one) => one.userId === userId);
    return [
      ...masters.map((one) => ({ ...one, capacity: "master" as const })),
      ...trainers
        .filter((one) => isNew(one, ...masters))
        .map((one) => ({ ...one, capacity: "trainer" as const })),
      ...officers
        .filter((one) => isNew(one, ...masters, ...trainers))
        .map((one) => ({ ...one, capacity: "officer" as const })),
    ].sort((a, b) => a.name.localeCompare(b.name));
  });
}
