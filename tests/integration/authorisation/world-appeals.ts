import type { Database } from "#db/client.ts";
import { appeal } from "#db/schema/applications.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { makeRefusedFile } from "#tests/factories/files.ts";
import { makeUser } from "#tests/factories/people.ts";

/** An appeal that waits for the chamber's manager, in a file of somebody who does nothing else here. */
export async function makeAppealThings(db: Database, chamberId: Id<"chamber">) {
  const [applicant, officer] = [await makeUser(db), await makeUser(db)];
  const at = new Date("2026-06-01T09:00:00Z");
  const applicationId = await makeRefusedFile(db, {
    ...{ chamberId, applicantUserId: applicant.id, officerId: officer.id, refusedAt: at },
  });
  const appealId = newId("appeal");
  await db.insert(appeal).values({
    ...{
      id: appealId,
      applicationId,
      chamberId,
      round: 1,
      level: "manager",
      text: "No.",
      filedBy: applicant.id,
    },
    ...{ filedAt: at, dueAt: at },
  });
  return { appealId };
}
