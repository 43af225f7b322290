import "server-only";
import { and, asc, count, eq, gte, inArray, lt, or } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { chamber } from "#db/schema/chambers.ts";
import {
  trainingAttendance,
  trainingEnrolment,
  trainingProgramme,
  trainingSession,
} from "#db/schema/training.ts";
import { ownLearning } from "#features/training/policy.ts";
import { learnerInput, type OwnSession, type OwnTraining } from "#features/training/schema.ts";
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
        return {
          ...{ id: session.id, chamberName, place: session.place },
          ...{ startsOn: session.startsOn, endsOn: session.endsOn },
          programme: { kind, title, summary, prerequisites, hours, isDemonstration },
          isFull: (await takenOf(tx, session.id)) >= session.seats,
          isCancelled: session.state === "cancelled",
          enrolment: enrolment ? await readPlace(tx, enrolment, today) : null,
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
): Promise<NonNullable<OwnSession["enrolment"]>> {
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
  const isHereToday = days.some(({ day }) => day === today);
  return { ...{ id, state, note, isHereToday, days: days.length }, ahead: (before?.n ?? 0) + 1 };
}
