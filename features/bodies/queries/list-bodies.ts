import "server-only";
import { eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { craftBody } from "#db/schema/bodies.ts";
import { keepsBody, mayReadBody } from "#features/bodies/policy.ts";
import { readLines } from "#features/bodies/queries/read-lines.ts";
import type { BodyLine } from "#features/bodies/schema.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

export type BodyList = { chamberId: Id<"chamber"> | null; bodies: BodyLine[]; mayKeep: boolean };

/** The craft bodies of a chamber, or (null) the national ones, as the people who keep their files see them. */
export const listBodies = defineQuery({
  name: "bodies.list",
  input: z.strictObject({ chamberId: idSchema("chamber").nullable() }),
  handler: async ({ tx, input: { chamberId }, actor }): Promise<BodyList> => {
    const of = chamberId === null ? isNull(craftBody.chamberId) : eq(craftBody.chamberId, chamberId);
    return { chamberId, bodies: await readLines(tx, of), mayKeep: keepsBody(actor, { chamberId }) };
  },
  policy: (actor, { resource }) => mayReadBody(actor, resource),
});
