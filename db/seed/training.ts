import type { Tx } from "#db/client.ts";
import { trainingAttendance } from "#db/schema/training.ts";
import { demonstrationProgrammes } from "#db/seed/data/training.ts";
import type { Dataset } from "#db/seed/dataset.ts";
import { certify } from "#features/training/index.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";
import { actorOf } from "#tests/factories/people.ts";
import { stableId } from "#tests/factories/stable-id.ts";
import { makeEnrolment, makeProgramme, makeSession } from "#tests/factories/training.ts";

type At = (day: number, minutes?: number) => Date;

/** The programme of which a session is over: what its learner passed is certified. */
const certified = { programme: "fes-pricing", officer: "manager.fes" } as const;

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
    const [first] = learners;
    if (key === certified.programme && first && sessions[0])
      await seedPassed(tx, at, {
        ...{ programmeId, chamberId, place: sessions[0].place, artisanId: stableId("artisan", first.key) },
      });
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

type Passed = {
  programmeId: Id<"trainingProgramme">;
  chamberId: Id<"chamber">;
  artisanId: Id<"artisan">;
  place: LocalizedText;
};

/** A session of last month that somebody passed, with the certificate the manager signed. */
async function seedPassed(
  tx: Tx,
  at: At,
  { programmeId, chamberId, artisanId, place }: Passed,
): Promise<void> {
  const sessionId = await makeSession(tx, {
    ...{
      id: stableId("trainingSession", `${certified.programme} past`),
      programmeId,
      chamberId,
      place,
      seats: 8,
    },
    ...{ startsOn: dayInMorocco(at(-30)), endsOn: dayInMorocco(at(-28)), createdAt: at(-55) },
  });
  const enrolmentId = await makeEnrolment(tx, {
    ...{ id: stableId("trainingEnrolment", `${certified.programme} past`), sessionId, chamberId, artisanId },
    ...{ state: "passed", assessedAt: at(-27), createdAt: at(-50) },
  });
  const days = [-30, -29, -28];
  await tx
    .insert(trainingAttendance)
    .values(days.map((day) => ({ enrolmentId, chamberId, day: dayInMorocco(at(day)), at: at(day) })));
  const manager = { id: stableId("user", certified.officer), email: `${certified.officer}@example.test` };
  const actor = actorOf(manager, [{ role: "manager", chamberId }], at(-26));
  await certify.within(tx, { actor, now: at(-26) }, { enrolmentId, confirmed: true });
}
