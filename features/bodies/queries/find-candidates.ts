import "server-only";
import { and, asc, eq, ilike, inArray, notExists, or, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import { craftBody, craftBodyMember } from "#db/schema/bodies.ts";
import { publishedRegistration } from "#db/schema/published-bodies.ts";
import { type BodyKeeper, mayKeepBody } from "#features/bodies/policy.ts";
import type { Candidate } from "#features/bodies/schema.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

const shown = 20;
const listed = ["registered", "reinstated"];

export type Candidates = BodyKeeper & { found: Candidate[]; more: boolean };

/**
 * Registered makers who could join a body, by part of their name or the beginning of their number; not its members of today.
 * A chamber finds its own makers, the federation those of all chambers as far as they are published.
 */
export const findCandidates = defineQuery({
  name: "bodies.find-candidates",
  input: z.strictObject({ bodyId: idSchema("body"), q: z.string().trim().min(2).max(80) }),
  handler: async ({ tx, input }): Promise<Candidates | null> => {
    const [body] = await tx
      .select({ chamberId: craftBody.chamberId })
      .from(craftBody)
      .where(eq(craftBody.id, input.bodyId));
    if (!body) return null;
    const found = body.chamberId
      ? await ofChamber(tx, input, body.chamberId)
      : await ofAllChambers(tx, input);
    return { ...body, found: found.slice(0, shown), more: found.length > shown };
  },
  policy: (actor, { resource }) => mayKeepBody(actor, resource),
});

type Search = { bodyId: Id<"body">; q: string };

async function ofChamber(tx: Tx, { bodyId, q }: Search, chamberId: Id<"chamber">): Promise<Candidate[]> {
  return tx
    .select({
      id: artisan.id,
      name: artisan.name,
      town: artisan.town,
      registryNumber: artisan.registryNumber,
    })
    .from(artisan)
    .where(
      and(
        eq(artisan.chamberId, chamberId),
        inArray(artisan.state, ["registered", "reinstated"]),
        matches(sql`${artisan.name}`, sql`${artisan.registryNumber}`, q),
        notMember(tx, bodyId, sql`${artisan.id}`),
      ),
    )
    .orderBy(asc(artisan.createdAt), asc(artisan.id))
    .limit(shown + 1);
}

async function ofAllChambers(tx: Tx, { bodyId, q }: Search): Promise<Candidate[]> {
  const { id, name, town, registryNumber, state } = publishedRegistration;
  return tx
    .select({ id, name, town, registryNumber })
    .from(publishedRegistration)
    .where(
      and(
        inArray(state, listed),
        matches(sql`${name}`, sql`${registryNumber}`, q),
        notMember(tx, bodyId, sql`${id}`),
      ),
    )
    .orderBy(asc(registryNumber), asc(id))
    .limit(shown + 1);
}

function matches(name: SQL, number: SQL, q: string): SQL | undefined {
  const literal = q.replaceAll(/[\\%_]/g, "\\$&");
  const part = `%${literal}%`;
  return or(
    ilike(number, `${literal}%`),
    ...["ar", "fr", "en"].map((locale) => ilike(sql`${name}->>${locale}`, part)),
  );
}

function notMember(tx: Tx, bodyId: Id<"body">, artisanId: SQL): SQL {
  return notExists(
    tx
      .select({ one: sql`1` })
      .from(craftBodyMember)
      .where(
        and(
          eq(craftBodyMember.bodyId, bodyId),
          eq(craftBodyMember.artisanId, artisanId),
          sql`${craftBodyMember.until} is null`,
        ),
      ),
  );
}
