import "server-only";
import { asc, desc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { craftBody, craftBodyOffice } from "#db/schema/bodies.ts";
import { chamber } from "#db/schema/chambers.ts";
import { keepsBody, mayReadBody } from "#features/bodies/policy.ts";
import { readLines } from "#features/bodies/queries/read-lines.ts";
import { readPeople } from "#features/bodies/queries/read-people.ts";
import {
  type Body,
  type BodyMember,
  type BodyOfficeHeld,
  bodyOffices,
  membersPage,
} from "#features/bodies/schema.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** A craft body with its members and offices. `page` is 1-based; one beyond the last is the last. */
export const getBody = defineQuery({
  name: "bodies.get",
  input: z.strictObject({ bodyId: idSchema("body"), page: z.int().positive().optional() }),
  handler: async ({ tx, input, actor }): Promise<Body | null> => {
    const [line] = await readLines(tx, eq(craftBody.id, input.bodyId));
    const [record] = await tx.select().from(craftBody).where(eq(craftBody.id, input.bodyId));
    if (!line || !record) return null;
    const people = await readPeople(tx, line.id);
    const current = people.filter((member) => !member.until);
    const pages = Math.max(1, Math.ceil(current.length / membersPage));
    const page = Math.min(input.page ?? 1, pages);
    const { chamberId, dissolvedOn, source, dissolutionSource } = record;
    return {
      ...line,
      ...{ chamberId, dissolvedOn, source, dissolutionSource },
      chamberName: await chamberName(tx, chamberId),
      parent: await parentOf(tx, record.parentId),
      children: await readLines(tx, eq(craftBody.parentId, line.id)),
      current: current.slice((page - 1) * membersPage, page * membersPage),
      former: people.filter((member) => member.until),
      ...{ page, pages },
      offices: await officesOf(tx, line.id, people),
      mayKeep: keepsBody(actor, record),
    };
  },
  policy: (actor, { resource }) => mayReadBody(actor, resource),
});

async function chamberName(tx: Tx, id: Id<"chamber"> | null): Promise<Body["chamberName"]> {
  if (!id) return null;
  const [row] = await tx.select({ name: chamber.name }).from(chamber).where(eq(chamber.id, id));
  return row?.name ?? null;
}

async function parentOf(tx: Tx, id: Id<"body"> | null): Promise<Body["parent"]> {
  if (!id) return null;
  const [row] = await tx
    .select({ id: craftBody.id, name: craftBody.name })
    .from(craftBody)
    .where(eq(craftBody.id, id));
  return row ?? null;
}

/** Offices held today in the order they are named in, then those that ended, the latest first. */
async function officesOf(
  tx: Tx,
  bodyId: Id<"body">,
  people: readonly BodyMember[],
): Promise<BodyOfficeHeld[]> {
  const rows = await tx
    .select()
    .from(craftBodyOffice)
    .where(eq(craftBodyOffice.bodyId, bodyId))
    .orderBy(
      sql`${craftBodyOffice.until} is not null`,
      desc(craftBodyOffice.until),
      asc(craftBodyOffice.since),
    );
  const held = rows.map(({ id, memberId, office, since, termEndsOn, until }) => ({
    ...{ id, memberId, office, since, termEndsOn, until },
    holder: people.find((member) => member.id === memberId)?.name ?? {},
  }));
  const rank = ({ office, until }: BodyOfficeHeld) =>
    until ? bodyOffices.length : bodyOffices.indexOf(office);
  return held.sort((a, b) => rank(a) - rank(b));
}
