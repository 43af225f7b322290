import "server-only";
import { and, desc, eq, isNotNull } from "drizzle-orm";
import { z } from "zod";
import { application } from "#db/schema/applications.ts";
import { chamber } from "#db/schema/chambers.ts";
import { worksWithFiles } from "#features/applications/policy.ts";
import type { ApplicationLine } from "#features/applications/schema.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

const atMost = 50;

/** Drafts that a chamber's people fill in with somebody, the latest touched first. */
export const listAssistedDrafts = defineQuery({
  name: "applications.list-assisted",
  input: z.strictObject({ chamberId: idSchema("chamber") }),
  handler: async ({ tx, input }): Promise<ApplicationLine[]> => {
    const rows = await tx
      .select({
        id: application.id,
        state: application.state,
        kind: application.kind,
        name: application.name,
        chamberName: chamber.name,
        updatedAt: application.updatedAt,
      })
      .from(application)
      .innerJoin(chamber, eq(chamber.id, application.chamberId))
      .where(
        and(
          eq(application.chamberId, input.chamberId),
          eq(application.state, "draft"),
          isNotNull(application.assistedBy),
        ),
      )
      .orderBy(desc(application.updatedAt))
      .limit(atMost);
    return rows.map((row) => ({ ...row, number: null, updatedAt: row.updatedAt.toISOString() }));
  },
  policy: (actor, { input }) => (worksWithFiles(actor, input.chamberId) ? "allow" : "hide"),
});
