import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { chamber } from "#db/schema/chambers.ts";
import { mayManageStaff } from "#features/staff/policy.ts";
import { annexesOf } from "#features/staff/queries/annexes-of.ts";
import { openInvitations } from "#features/staff/queries/open-invitations.ts";
import { readStaff } from "#features/staff/queries/read-staff.ts";
import type { StaffList } from "#features/staff/schema.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** Who works for a chamber and who was invited to, for its managers. */
export const listStaff = defineQuery({
  name: "staff.list",
  input: z.strictObject({ chamberId: idSchema("chamber") }),
  handler: async ({ tx, input: { chamberId }, now }): Promise<StaffList | null> => {
    const [found] = await tx
      .select({ id: chamber.id, name: chamber.name })
      .from(chamber)
      .where(eq(chamber.id, chamberId));
    if (!found) return null;
    return {
      chamber: found,
      staff: await readStaff(tx, chamberId),
      invitations: await openInvitations(tx, chamberId, now),
      annexes: await annexesOf(tx, chamberId),
    };
  },
  policy: (actor, { resource }) => mayManageStaff(actor, resource.chamber.id as Id<"chamber">),
});
