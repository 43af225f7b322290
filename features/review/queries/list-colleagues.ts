import "server-only";
import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { application, conflict } from "#db/schema/applications.ts";
import { grant, user } from "#db/schema/identity.ts";
import { mayHandOver } from "#features/review/policy.ts";
import { type Colleague, fileInput } from "#features/review/schema.ts";
import type { Id } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

type Colleagues = { chamberId: Id<"chamber">; officers: Colleague[] };

/** Officers a manager can give a file to, with how many each has on the table. Whoever is too close to it is not among them. */
export const listColleagues = defineQuery({
  name: "review.list-colleagues",
  input: fileInput,
  handler: async ({ tx, input, actor }): Promise<Colleagues | null> => {
    const [file] = await tx.select().from(application).where(eq(application.id, input.applicationId));
    if (!file || mayHandOver(actor, file) !== "allow") return null;
    const declared = await tx
      .select({ id: conflict.userId })
      .from(conflict)
      .where(eq(conflict.applicationId, file.id));
    const close = new Set<string | null>([
      ...declared.map(({ id }) => id),
      ...[file.applicantUserId, file.assistedBy, file.reviewerId],
    ]);
    const onTable = sql<number>`(select count(*)::int from ${application} a
      where a.reviewer_id = ${user.id} and a.chamber_id = ${file.chamberId} and a.state = 'under_review')`;
    const rows = await tx
      .selectDistinct({ id: user.id, name: user.name, email: user.email, files: onTable.as("files") })
      .from(grant)
      .innerJoin(user, eq(user.id, grant.userId))
      .where(
        and(
          eq(grant.chamberId, file.chamberId),
          inArray(grant.role, ["registrar", "verifier", "manager"]),
          isNull(grant.endedAt),
        ),
      )
      .orderBy(asc(user.name), asc(user.id));
    return { chamberId: file.chamberId, officers: rows.filter(({ id }) => !close.has(id)) };
  },
  policy: (actor, { resource }) =>
    mayHandOver(actor, {
      chamberId: resource.chamberId,
      ...{ applicantUserId: null, assistedBy: null, submittedAt: new Date() },
    }),
});
