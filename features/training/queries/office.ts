import "server-only";
import { asc, count, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import { craft } from "#db/schema/crafts.ts";
import { skillCertificate } from "#db/schema/skills.ts";
import {
  trainingAttendance,
  trainingEnrolment,
  trainingProgramme,
  trainingSession,
} from "#db/schema/training.ts";
import { dayCode } from "#features/training/commands/day-code.ts";
import { keepsTraining, readsTraining } from "#features/training/policy.ts";
import {
  chamberInput,
  type LearnerRow,
  type OfficeProgramme,
  type OfficeSession,
  type ProgrammeDto,
  programmeInput,
  type SessionDto,
  sessionInput,
} from "#features/training/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Id } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

const { id, chamberId, kind, state, craftId, title, summary, prerequisites, hours, isDemonstration } =
  trainingProgramme;
const columns = {
  ...{ id, chamberId, kind, state, craftId, title, summary, prerequisites, hours, isDemonstration },
  craftName: craft.name,
};

function readProgrammes(tx: Tx, where: SQL): Promise<ProgrammeDto[]> {
  return tx
    .select(columns)
    .from(trainingProgramme)
    .leftJoin(craft, eq(craft.id, trainingProgramme.craftId))
    .where(where)
    .orderBy(desc(trainingProgramme.createdAt), desc(trainingProgramme.id))
    .limit(200);
}

/** Seats taken and people who wait, of each session. */
async function readSessions(
  tx: Tx,
  where: SQL,
): Promise<(SessionDto & Pick<OfficeSession, "chamberId" | "programmeId" | "trainer">)[]> {
  const rows = await tx.select().from(trainingSession).where(where).orderBy(asc(trainingSession.startsOn));
  const ids = rows.map((row) => row.id);
  const counts = ids.length
    ? await tx
        .select({ id: trainingEnrolment.sessionId, state: trainingEnrolment.state, n: count() })
        .from(trainingEnrolment)
        .where(inArray(trainingEnrolment.sessionId, ids))
        .groupBy(trainingEnrolment.sessionId, trainingEnrolment.state)
    : [];
  const of = (session: string, ...states: string[]) =>
    counts
      .filter((one) => one.id === session && states.includes(one.state))
      .reduce((sum, { n }) => sum + n, 0);
  const trainers = await namesOf(tx, rows);
  return rows.map(({ createdAt, trainerId, ...row }) => ({
    ...row,
    trainerName: (trainerId && trainers.get(trainerId)?.name) || null,
    trainer: (trainerId && trainers.get(trainerId)?.registryNumber) || "",
    taken: of(row.id, "enrolled", "passed", "failed"),
    waiting: of(row.id, "waiting"),
  }));
}

/** Those who lead sessions, by name and number. Read as the product: who teaches is told, wherever they are registered. */
async function namesOf(tx: Tx, sessions: readonly { trainerId: Id<"artisan"> | null }[]) {
  const ids = [...new Set(sessions.flatMap(({ trainerId }) => trainerId ?? []))];
  if (ids.length === 0) return new Map();
  const rows = await asProduct(tx, () =>
    tx
      .select({ id: artisan.id, name: artisan.name, registryNumber: artisan.registryNumber })
      .from(artisan)
      .where(inArray(artisan.id, ids)),
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** A chamber's programmes, drafts among them, the newest first. */
export const listProgrammes = defineQuery({
  name: "training.list-programmes",
  input: chamberInput,
  handler: ({ tx, input }): Promise<ProgrammeDto[]> =>
    readProgrammes(tx, eq(trainingProgramme.chamberId, input.chamberId)),
  policy: (actor, { input }) => readsTraining(actor, input),
});

/** One of them with its sessions. */
export const getProgramme = defineQuery({
  name: "training.get-programme",
  input: programmeInput,
  handler: async ({ tx, input }): Promise<OfficeProgramme | null> => {
    const [row] = await readProgrammes(tx, eq(trainingProgramme.id, input.programmeId));
    if (!row) return null;
    return { ...row, sessions: await readSessions(tx, eq(trainingSession.programmeId, row.id)) };
  },
  policy: (actor, { resource }) => readsTraining(actor, resource),
});

/** A session with who learns in it, and the code of the day for whoever holds it. */
export const getSession = defineQuery({
  name: "training.get-session",
  input: sessionInput,
  handler: async ({ tx, input, actor, now }): Promise<OfficeSession | null> => {
    const [session] = await readSessions(tx, eq(trainingSession.id, input.sessionId));
    if (!session) return null;
    const [programme] = await readProgrammes(tx, eq(trainingProgramme.id, session.programmeId));
    const today = dayInMorocco(now);
    const isHeld = session.state === "planned" && session.startsOn <= today && today <= session.endsOn;
    return {
      ...session,
      title: programme?.title ?? {},
      learners: await readLearners(tx, session.id),
      code: isHeld && keepsTraining(actor, session) === "allow" ? dayCode(session.id, today) : null,
    };
  },
  policy: (actor, { resource }) => readsTraining(actor, resource),
});

/** In the order of arrival. Names are read as the product: who learns is told, whatever became of their standing since. */
async function readLearners(tx: Tx, sessionId: Id<"trainingSession">): Promise<LearnerRow[]> {
  const rows = await tx
    .select({
      ...{ id: trainingEnrolment.id, artisanId: trainingEnrolment.artisanId, state: trainingEnrolment.state },
      ...{ position: trainingEnrolment.position, note: trainingEnrolment.note },
      certificateId: skillCertificate.id,
      revokedAt: skillCertificate.revokedAt,
      days: sql<number>`(select count(*)::int from ${trainingAttendance}
        where ${trainingAttendance.enrolmentId} = ${trainingEnrolment.id})`,
    })
    .from(trainingEnrolment)
    .leftJoin(skillCertificate, eq(skillCertificate.enrolmentId, trainingEnrolment.id))
    .where(eq(trainingEnrolment.sessionId, sessionId))
    .orderBy(asc(trainingEnrolment.position));
  const ids = rows.map(({ artisanId }) => artisanId);
  const names = ids.length
    ? await asProduct(tx, () =>
        tx.select({ id: artisan.id, name: artisan.name }).from(artisan).where(inArray(artisan.id, ids)),
      )
    : [];
  return rows.map(({ artisanId, certificateId, revokedAt, ...row }) => ({
    ...row,
    certificate: certificateId ? { id: certificateId, revokedAt: revokedAt?.toISOString() ?? null } : null,
    name: names.find((one) => one.id === artisanId)?.name ?? {},
  }));
}
