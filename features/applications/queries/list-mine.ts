import "server-only";
import { desc, eq } from "drizzle-orm";
import { z } from "zod";
import { application } from "#db/schema/applications.ts";
import { chamber } from "#db/schema/chambers.ts";
import { anyPerson } from "#features/applications/policy.ts";
import { shownNumber } from "#features/applications/queries/answers-of.ts";
import type { ApplicationLine } from "#features/applications/schema.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** The signed-in person's own files, the latest touched first. */
export const listMyApplications = defineQuery({
  name: "applications.list-mine",
  input: z.strictObject({}),
  handler: async ({ tx, actor }): Promise<ApplicationLine[]> => {
    if (actor.kind !== "person") return [];
    const rows = await tx
      .select({
        id: application.id,
        number: application.number,
        submittedAt: application.submittedAt,
        state: application.state,
        kind: application.kind,
        name: application.name,
        chamberName: chamber.name,
        updatedAt: application.updatedAt,
      })
      .from(application)
      .innerJoin(chamber, eq(chamber.id, application.chamberId))
      .where(eq(application.applicantUserId, actor.userId))
      .orderBy(desc(application.updatedAt));
    return rows.map(({ submittedAt, ...row }) => ({
      ...row,
      number: shownNumber({ number: row.number, submittedAt }),
      updatedAt: row.updatedAt.toISOString(),
    }));
  },
  policy: anyPerson,
});
