import "server-only";
import { eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { craftBody } from "#db/schema/bodies.ts";
import { election } from "#db/schema/elections.ts";
import { mayHold } from "#features/elections/policy.ts";
import { readElections } from "#features/elections/queries/read-parts.ts";
import type { ElectionLine } from "#features/elections/schema.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

export type OfficeElections = {
  chamberId: Id<"chamber"> | null;
  elections: ElectionLine[];
  /** Active bodies, whose offices can be elected. */
  bodies: { id: Id<"body">; name: LocalizedText }[];
};

/** The elections of a chamber's craft bodies, or (null) of the national ones, for the people who hold them. */
export const officeElections = defineQuery({
  name: "elections.office-list",
  input: z.strictObject({ chamberId: idSchema("chamber").nullable() }),
  handler: async ({ tx, input: { chamberId } }): Promise<OfficeElections> => {
    const bodies = await tx
      .select({ id: craftBody.id, name: craftBody.name, state: craftBody.state })
      .from(craftBody)
      .where(chamberId ? eq(craftBody.chamberId, chamberId) : isNull(craftBody.chamberId))
      .orderBy(craftBody.createdAt, craftBody.id);
    return {
      chamberId,
      elections: await readElections(
        tx,
        chamberId ? eq(election.chamberId, chamberId) : isNull(election.chamberId),
      ),
      bodies: bodies.filter(({ state }) => state === "active").map(({ id, name }) => ({ id, name })),
    };
  },
  policy: (actor, { resource }) => mayHold(actor, resource),
});
