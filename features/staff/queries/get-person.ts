import "server-only";
import { and, count, desc, eq, inArray, isNotNull } from "drizzle-orm";
import { z } from "zod";
import { application } from "#db/schema/applications.ts";
import { grant } from "#db/schema/identity.ts";
import { mayManageStaff } from "#features/staff/policy.ts";
import { annexesOf } from "#features/staff/queries/annexes-of.ts";
import { readStaff } from "#features/staff/queries/read-staff.ts";
import type { StaffPerson } from "#features/staff/schema.ts";
import { idSchema } from "#lib/ids/ids.ts";
import type { ChamberRole } from "#lib/kernel/actor.ts";
import { defineQuery } from "#lib/kernel/query.ts";

const inHand = ["under_review", "completion_requested", "visit_planned"] as const;

/** Somebody who works for a chamber: what they may do there, since when, and what is in their hands. For its managers. */
export const getStaffPerson = defineQuery({
  name: "staff.person",
  input: z.strictObject({ chamberId: idSchema("chamber"), userId: idSchema("user") }),
  handler: async ({ tx, input: { chamberId, userId }, actor }): Promise<StaffPerson | null> => {
    const [person] = await readStaff(tx, chamberId, userId);
    if (!person) return null;
    const [files] = await tx
      .select({ n: count() })
      .from(application)
      .where(
        and(
          ...[eq(application.chamberId, chamberId), eq(application.reviewerId, userId)],
          inArray(application.state, [...inHand]),
        ),
      );
    const ended = await tx
      .select({ role: grant.role, since: grant.createdAt, until: grant.endedAt })
      .from(grant)
      .where(and(eq(grant.userId, userId), eq(grant.chamberId, chamberId), isNotNull(grant.endedAt)))
      .orderBy(desc(grant.endedAt), desc(grant.id))
      .limit(20);
    return {
      ...person,
      chamberId,
      isMe: actor.kind === "person" && actor.userId === userId,
      files: files?.n ?? 0,
      annexes: await annexesOf(tx, chamberId),
      former: ended.flatMap(({ role, since, until }) =>
        until ? [{ role: role as ChamberRole, since: since.toISOString(), until: until.toISOString() }] : [],
      ),
    };
  },
  policy: (actor, { resource }) => mayManageStaff(actor, resource.chamberId),
});
