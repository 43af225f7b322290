import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { conflict, siteVisit } from "#db/schema/applications.ts";
import { artisan } from "#db/schema/artisans.ts";
import { grant } from "#db/schema/identity.ts";
import { type FileRow, lockFile } from "#features/applications/index.ts";
import { lockMaker } from "#features/register/index.ts";
import type { VisitSubjectId } from "#features/visits/schema.ts";
import { type Id, isId } from "#lib/ids/ids.ts";

export type VisitRow = typeof siteVisit.$inferSelect;

/** Whom a visit is to: an open file, or a registered maker. Locked until the transaction ends. */
export type LockedSubject = {
  id: VisitSubjectId;
  chamberId: Id<"chamber">;
  file: FileRow | null;
  isGone: boolean;
};

export async function lockSubject(tx: Tx, id: VisitSubjectId): Promise<LockedSubject | null> {
  if (isId("application", id)) {
    const file = await lockFile(tx, id);
    return file && { id, chamberId: file.chamberId, file, isGone: false };
  }
  const maker = await lockMaker(tx, id as Id<"artisan">);
  return maker && { id, chamberId: maker.chamberId, file: null, isGone: maker.state === "struck_off" };
}

/** A visit with its subject: the subject first, as whoever plans one does. */
export async function lockVisit(
  tx: Tx,
  visitId: Id<"visit">,
): Promise<{ visit: VisitRow; subject: LockedSubject; chamberId: Id<"chamber"> } | null> {
  const [seen] = await tx.select().from(siteVisit).where(eq(siteVisit.id, visitId));
  const subjectId = seen?.applicationId ?? seen?.artisanId;
  const subject = subjectId ? await lockSubject(tx, subjectId) : null;
  if (!subject) return null;
  const [visit] = await tx.select().from(siteVisit).where(eq(siteVisit.id, visitId)).for("update");
  return visit ? { visit, subject, chamberId: visit.chamberId } : null;
}

/** A visit that nobody has reported on or called off. */
export const isOpen = (visit: Pick<VisitRow, "doneAt" | "cancelledAt">) =>
  !visit.doneAt && !visit.cancelledAt;

/** Whether somebody works for the chamber now, and is free to visit: it is not their own file, and they declared no conflict. */
export async function mayGo(tx: Tx, officerId: Id<"user">, subject: LockedSubject): Promise<boolean> {
  const roles = await tx
    .select({ role: grant.role })
    .from(grant)
    .where(and(eq(grant.userId, officerId), eq(grant.chamberId, subject.chamberId), isNull(grant.endedAt)));
  if (!roles.some(({ role }) => ["registrar", "verifier", "manager"].includes(role))) return false;
  const { file } = subject;
  if (!file) return !(await isOwn(tx, officerId, subject.id as Id<"artisan">));
  if (file.applicantUserId === officerId) return false;
  const close = await tx
    .select({ id: conflict.id })
    .from(conflict)
    .where(and(eq(conflict.applicationId, file.id), eq(conflict.userId, officerId)));
  return close.length === 0;
}

async function isOwn(tx: Tx, userId: Id<"user">, artisanId: Id<"artisan">): Promise<boolean> {
  const rows = await tx
    .select({ id: grant.id })
    .from(grant)
    .innerJoin(artisan, eq(artisan.id, grant.artisanId))
    .where(and(eq(grant.userId, userId), eq(grant.artisanId, artisanId), isNull(grant.endedAt)));
  return rows.length > 0;
}
