import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { application, siteVisit } from "#db/schema/applications.ts";
import { artisan } from "#db/schema/artisans.ts";
import { mayVisitFor } from "#features/visits/policy.ts";
import { photosOf, readVisits } from "#features/visits/queries/read-visits.ts";
import {
  type SubjectVisits,
  type VisitHindrance,
  type VisitSubjectId,
  visitSubject,
} from "#features/visits/schema.ts";
import { type Id, isId } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** The visits to the workshop of a file or a maker, and whether one can be planned: for the chamber's officers. */
export const visitsOfSubject = defineQuery({
  name: "visits.of-subject",
  input: z.strictObject({ subjectId: visitSubject }),
  handler: async ({ tx, input: { subjectId }, actor, now }): Promise<SubjectVisits | null> => {
    const subject = await readSubject(tx, subjectId);
    if (!subject || actor.kind !== "person" || mayVisitFor(actor, subject.chamberId) !== "allow") return null;
    const of = isId("application", subjectId)
      ? eq(siteVisit.applicationId, subjectId)
      : eq(siteVisit.artisanId, subjectId as Id<"artisan">);
    const visits = await readVisits(tx, actor.userId, of);
    const withPhotos = [];
    for (const visit of visits)
      withPhotos.push({ ...visit, photos: await photosOf(tx, visit.id, actor.userId, now) });
    const waits = visits.some(({ state }) => state === "planned");
    return { subjectId, ...subject, hindrance: waits ? "planned" : subject.hindrance, visits: withPhotos };
  },
  policy: (actor, { resource }) => mayVisitFor(actor, resource.chamberId),
});

type Subject = Pick<SubjectVisits, "chamberId" | "name" | "number"> & { hindrance: VisitHindrance | null };

async function readSubject(tx: Tx, id: VisitSubjectId): Promise<Subject | null> {
  if (isId("application", id)) {
    const [file] = await tx
      .select({
        chamberId: application.chamberId,
        name: application.name,
        number: application.number,
        state: application.state,
      })
      .from(application)
      .where(eq(application.id, id));
    if (!file) return null;
    const { state, ...rest } = file;
    return { ...rest, hindrance: state === "under_review" ? null : "not_under_review" };
  }
  const [maker] = await tx
    .select({
      chamberId: artisan.chamberId,
      name: artisan.name,
      number: artisan.registryNumber,
      state: artisan.state,
    })
    .from(artisan)
    .where(eq(artisan.id, id as Id<"artisan">));
  if (!maker) return null;
  const { state, ...rest } = maker;
  return { ...rest, hindrance: state === "struck_off" ? "struck_off" : null };
}
