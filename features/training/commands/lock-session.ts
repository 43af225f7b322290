import "server-only";
import { and, asc, count, eq, inArray, max } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { trainingEnrolment, trainingProgramme, trainingSession } from "#db/schema/training.ts";
import { byMailAndSms, lettersOf } from "#features/notify/jobs.ts";
import type { Id } from "#lib/ids/ids.ts";
import { enqueueEach } from "#lib/jobs/enqueue.ts";

/** A session the actor sees, locked until the transaction ends, with the state of its programme: enrolments go one after the other. */
export async function lockSession(tx: Tx, sessionId: Id<"trainingSession">) {
  const [seen] = await tx
    .select({ programme: trainingProgramme.state })
    .from(trainingSession)
    .innerJoin(trainingProgramme, eq(trainingProgramme.id, trainingSession.programmeId))
    .where(eq(trainingSession.id, sessionId));
  if (!seen) return null;
  const [session] = await asProduct(tx, () =>
    tx.select().from(trainingSession).where(eq(trainingSession.id, sessionId)).for("update"),
  );
  return session ? { ...session, programme: seen.programme } : null;
}

/** An enrolment the actor sees, locked after its session; null for what is not in sight. */
export async function lockEnrolment(tx: Tx, enrolmentId: Id<"trainingEnrolment">) {
  const [seen] = await tx
    .select({ sessionId: trainingEnrolment.sessionId })
    .from(trainingEnrolment)
    .where(eq(trainingEnrolment.id, enrolmentId));
  const session = seen && (await lockSession(tx, seen.sessionId));
  if (!session) return null;
  const [row] = await tx
    .select()
    .from(trainingEnrolment)
    .where(eq(trainingEnrolment.id, enrolmentId))
    .for("update");
  return row ? { enrolment: row, session } : null;
}

/** Seats that are taken, and the next place in the line. Counted over everybody, whom a maker does not see. */
export function countPlaces(tx: Tx, sessionId: Id<"trainingSession">) {
  return asProduct(tx, async () => {
    const of = eq(trainingEnrolment.sessionId, sessionId);
    const [taken] = await tx
      .select({ n: count() })
      .from(trainingEnrolment)
      .where(and(of, inArray(trainingEnrolment.state, ["enrolled", "passed", "failed"])));
    const [last] = await tx
      .select({ n: max(trainingEnrolment.position) })
      .from(trainingEnrolment)
      .where(of);
    return { taken: taken?.n ?? 0, next: (last?.n ?? 0) + 1 };
  });
}

/** Whoever waits longest moves up to the seat that has come free. Under the session's lock. Returns whose it is; null for nobody's. */
export function moveUp(tx: Tx, sessionId: Id<"trainingSession">): Promise<Id<"trainingEnrolment"> | null> {
  return asProduct(tx, async () => {
    const [first] = await tx
      .select({ id: trainingEnrolment.id, position: trainingEnrolment.position })
      .from(trainingEnrolment)
      .where(and(eq(trainingEnrolment.sessionId, sessionId), eq(trainingEnrolment.state, "waiting")))
      .orderBy(asc(trainingEnrolment.position))
      .limit(1)
      .for("update");
    if (!first) return null;
    await tx
      .update(trainingEnrolment)
      .set({ state: "enrolled" })
      .where(and(eq(trainingEnrolment.id, first.id), eq(trainingEnrolment.state, "waiting")));
    await enqueueEach(
      tx,
      byMailAndSms,
      lettersOf("training-news", [`${first.id}.movedUp.${first.position}`]),
    );
    return first.id;
  });
}
