import "server-only";
import { and, asc, count, eq, gte, inArray, lt, or } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import { chamber } from "#db/schema/chambers.ts";
import { skillCertificate } from "#db/schema/skills.ts";
import {
  trainingAttendance,
  trainingEnrolment,
  trainingProgramme,
  trainingSession,
} from "#db/schema/training.ts";
import { ownLearning } from "#features/training/policy.ts";
import {
  type LineStart,
  learnerInput,
  type OwnSession,
  type OwnTraining,
} from "#features/training/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Id } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** What a maker learns and has learned, and what they could enrol for in the whole country, the nearest day first. */
export const listOwnTraining = defineQuery({
  name: "training.list-own",
  input: learnerInput,
  handler: async ({ tx, input: { artisanId }, now }): Promise<OwnTraining> => {
    const today = dayInMorocco(now);
    const own = await tx.select().from(trainingEnrolment).where(eq(trainingEnrolment.artisanId, artisanId));
    const ids = own.map(({ sessionId }) => sessionId);
    const ahead = and(
      eq(trainingSession.state, "planned"),
      eq(trainingProgramme.state, "open"),
      gte(trainingSession.startsOn, today),
    );
    const rows = await tx
      .select({ session: trainingSession, programme: trainingProgramme, chamberName: chamber.name })
      .from(trainingSession)
      .innerJoin(trainingProgramme, eq(trainingProgramme.id, trainingSession.programmeId))
      .innerJoin(chamber, eq(chamber.id, trainingSession.chamberId))
      .where(ids.length ? or(ahead, inArray(trainingSession.id, ids)) : ahead)
      .orderBy(asc(trainingSession.startsOn), asc(trainingSession.id))
      .limit(100);
    const shown = await Promise.all(
      rows.map(async ({ session, programme, chamberName }): Promise<OwnSession> => {
        const { kind, title, summary, prerequisites, hours, isDemonstration } = programme;
        const enrolment = own.find(({ sessionId }) => sessionId === session.id);
        const trainer = await trainerOf(tx, session.trainerId);
        const line = trainer && enrolment?.state === "passed" ? lineOf(session, programme, trainer) : null;
        return {
          ...{ id: session.id, chamberName, place: session.place },
          ...{ startsOn: session.startsOn, endsOn: session.endsOn, trainerName: trainer?.name ?? null },
          programme: { kind, title, summary, prerequisites, hours, isDemonstration },
          isFull: (await takenOf(tx, session.id)) >= session.seats,
          isCancelled: session.state === "cancelled",
          enrolment: enrolment ? { ...(await readPlace(tx, enrolment, today)), line } : null,
        };
      }),
    );
    const isMine = ({ enrolment }: OwnSession) => enrolment !== null && enrolment.state !== "withdrawn";
    const isAhead = ({ startsOn, isCancelled }: OwnSession) => startsOn >= today && !isCancelled;
    return {
      ...{ artisanId, today },
      mine: shown.filter(isMine),
      open: shown.filter((one) => !isMine(one) && isAhead(one)),
    };
  },
  policy: (actor, { input }) => ownLearning(actor, input.artisanId),
});

/** Counted over everybody, whom a maker does not see. */
const takenOf = (tx: Tx, sessionId: Id<"trainingSession">) =>
  asProduct(tx, async () => {
    const [row] = await tx
      .select({ n: count() })
      .from(trainingEnrolment)
      .where(
        and(
          eq(trainingEnrolment.sessionId, sessionId),
          inArray(trainingEnrolment.state, ["enrolled", "passed", "failed"]),
        ),
      );
    return row?.n ?? 0;
  });

async function readPlace(
  tx: Tx,
  enrolment: typeof trainingEnrolment.$inferSelect,
  today: string,
): Promise<Omit<NonNullable<OwnSession["enrolment"]>, "line">> {
  const { id, state, note, sessionId, position } = enrolment;
  const days = await tx
    .select({ day: trainingAttendance.day })
    .from(trainingAttendance)
    .where(eq(trainingAttendance.enrolmentId, id));
  const [before] = await asProduct(tx, () =>
    tx
      .select({ n: count() })
      .from(trainingEnrolment)
      .where(
        and(
          eq(trainingEnrolment.sessionId, sessionId),
          eq(trainingEnrolment.state, "waiting"),
          lt(trainingEnrolment.position, position),
        ),
      ),
  );
  const [certified] = await tx
    .select({ revokedAt: skillCertificate.revokedAt })
    .from(skillCertificate)
    .where(eq(skillCertificate.enrolmentId, id));
  const certificate = certified ? { revokedAt: certified.revokedAt?.toISOString() ?? null } : null;
  const isHereToday = days.some(({ day }) => day === today);
  return { ...{ id, state, note, isHereToday, certificate, days: days.length }, ahead: (before?.n ?? 0) + 1 };
}

/** Who leads a session: in sight of whoever may enrol, wherever they are registered. */
async function trainerOf(tx: Tx, trainerId: Id<"artisan"> | null) {
  if (!trainerId) return null;
  const [row] = await asProduct(tx, () =>
    tx
      .select({ name: artisan.name, registryNumber: artisan.registryNumber })
      .from(artisan)
      .where(eq(artisan.id, trainerId)),
  );
  return row ?? null;
}

/** Learning with a master that was passed is how a line of the register begins: nobody types again what the session knows. */
function lineOf(
  { startsOn, endsOn }: typeof trainingSession.$inferSelect,
  { kind, craftId }: typeof trainingProgramme.$inferSelect,
  { registryNumber }: { registryNumber: string | null },
): LineStart | null {
  const isTaught = kind === "transmission" || kind === "apprenticeship";
  if (!isTaught || !craftId || !registryNumber) return null;
  const how = kind === "transmission" ? "programme" : "apprenticeship";
  return {
    craftId,
    registryNumber,
    kind: how,
    sinceYear: startsOn.slice(0, 4),
    untilYear: endsOn.slice(0, 4),
  };
}
