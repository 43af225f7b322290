import type { Database } from "#db/client.ts";
import { siteVisit } from "#db/schema/applications.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { makeFile } from "#tests/factories/files.ts";
import { makeUser } from "#tests/factories/people.ts";

/** A visit that is planned, in a file of somebody who does nothing else here. */
export async function makeVisitThings(db: Database, chamberId: Id<"chamber">) {
  const [applicant, officer] = [await makeUser(db), await makeUser(db)];
  const visitId = newId("visit");
  const state = "visit_planned" as const;
  await db.insert(siteVisit).values({
    ...{ id: visitId, chamberId, plannedBy: officer.id, officerId: officer.id },
    applicationId: await makeFile(db, { chamberId, applicantUserId: applicant.id, state }),
    plannedFor: new Date("2099-06-18T09:00:00Z"),
  });
  return { visitId, visitorId: officer.id };
}
