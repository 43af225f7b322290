import type { Tx } from "#db/client.ts";
import { demonstrationProgrammes } from "#db/seed/data/training.ts";
import type { Dataset } from "#db/seed/dataset.ts";
import { dayInMorocco } from "#lib/days.ts";
import { stableId } from "#tests/factories/stable-id.ts";
import { makeEnrolment, makeProgramme, makeSession } from "#tests/factories/training.ts";

type At = (day: number, minutes?: number) => Date;

/** Imaginary programmes of two chambers with their sessions, and who learns in them. Only where the whole story is told. */
export async function seedTraining(tx: Tx, data: Dataset, at: At): Promise<void> {
  if (data.applications.length === 0) return;
  for (const { key, chamberKey, craftKey, sessions, ...words } of demonstrationProgrammes) {
    const chamberId = stableId("chamber", chamberKey);
    const programmeId = await makeProgramme(tx, {
      ...words,
      ...{ id: stableId("trainingProgramme", key), chamberId, isDemonstration: true, createdAt: at(-60) },
      craftId: craftKey ? stableId("craft", craftKey) : null,
    });
    const learners = data.artisans.filter((one) => one.chamberKey === chamberKey);
    for (const { starts, ends, seats, place, enrolled } of sessions) {
      const sessionId = await makeSession(tx, {
        ...{ id: stableId("trainingSession", `${key} ${starts}`), programmeId, chamberId, place, seats },
        ...{ startsOn: dayInMorocco(at(starts)), endsOn: dayInMorocco(at(ends)), createdAt: at(-50) },
      });
      for (const [n, learner] of learners.slice(0, enrolled).entries())
        await makeEnrolment(tx, {
          ...{ id: stableId("trainingEnrolment", `${key} ${starts} ${n}`), sessionId, chamberId },
          ...{ artisanId: stableId("artisan", learner.key), position: n + 1, createdAt: at(-40) },
          state: n < seats ? "enrolled" : "waiting",
        });
    }
  }
}
