import type { Database, Tx } from "#db/client.ts";
import { trainingEnrolment, trainingProgramme, trainingSession } from "#db/schema/training.ts";
import { dayInMorocco } from "#lib/days.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { words } from "#tests/factories/words.ts";

const dayFrom = (days: number) => dayInMorocco(new Date(Date.now() + days * 86_400_000));

/** A programme that is open, unless told otherwise. */
export async function makeProgramme(
  db: Database | Tx,
  row: Partial<typeof trainingProgramme.$inferInsert> & { chamberId: Id<"chamber"> },
): Promise<Id<"trainingProgramme">> {
  const id = row.id ?? newId("trainingProgramme");
  await db.insert(trainingProgramme).values({
    ...{ kind: "continuing", state: "open", title: words("Programme"), summary: words("Summary") },
    ...{ prerequisites: words("None"), hours: 30 },
    ...row,
    id,
  });
  return id;
}

/** A session in ten days' time, unless told otherwise. */
export async function makeSession(
  db: Database | Tx,
  row: Partial<typeof trainingSession.$inferInsert> & {
    programmeId: Id<"trainingProgramme">;
    chamberId: Id<"chamber">;
  },
): Promise<Id<"trainingSession">> {
  const id = row.id ?? newId("trainingSession");
  await db.insert(trainingSession).values({
    ...{ place: words("Place"), startsOn: dayFrom(10), endsOn: dayFrom(12), seats: 2 },
    ...row,
    id,
  });
  return id;
}

/** Somebody's place in a session. */
export async function makeEnrolment(
  db: Database | Tx,
  row: Partial<typeof trainingEnrolment.$inferInsert> & {
    sessionId: Id<"trainingSession">;
    chamberId: Id<"chamber">;
    artisanId: Id<"artisan">;
  },
): Promise<Id<"trainingEnrolment">> {
  const id = row.id ?? newId("trainingEnrolment");
  await db.insert(trainingEnrolment).values({ state: "enrolled", position: 1, ...row, id });
  return id;
}
