import "server-only";
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { z } from "zod";
import { grant, user } from "#db/schema/identity.ts";
import { mayVisitFor } from "#features/visits/policy.ts";
import type { OfficerChoice } from "#features/visits/schema.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** The people of a chamber who can go on a visit. */
export const visitOfficers = defineQuery({
  name: "visits.officers",
  input: z.strictObject({ chamberId: idSchema("chamber") }),
  handler: async ({ tx, input: { chamberId }, actor }): Promise<OfficerChoice[] | null> => {
    if (mayVisitFor(actor, chamberId) !== "allow") return null;
    const rows = await tx
      .selectDistinct({ id: user.id, name: user.name, email: user.email })
      .from(grant)
      .innerJoin(user, eq(user.id, grant.userId))
      .where(
        and(
          eq(grant.chamberId, chamberId),
          isNull(grant.endedAt),
          inArray(grant.role, ["registrar", "verifier", "manager"]),
        ),
      )
      .orderBy(asc(user.name), asc(user.email));
    return rows.map(({ id, name, email }) => ({ id, name: name ?? email }));
  },
  policy: (actor, { input }) => mayVisitFor(actor, input.chamberId),
});
