import "server-only";
import { asc, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { application, applicationCraft } from "#db/schema/applications.ts";
import { craft } from "#db/schema/crafts.ts";
import { user } from "#db/schema/identity.ts";
import { isPartial, worksWithFiles } from "#features/review/policy.ts";
import { isOpen, queueWhere, tabWhere } from "#features/review/queries/queue-where.ts";
import {
  type QueueCursor,
  type QueuePage,
  type QueueRow,
  type QueueTab,
  queueInput,
  queuePageSize,
  queueTabs,
} from "#features/review/schema.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/**
 * A chamber's files as its officers go through them: the oldest first, decided ones the latest first. Pages begin after a
 * file, not at a number, so that a file taken meanwhile moves none of the others out of sight.
 */
export const listQueue = defineQuery({
  name: "review.list-queue",
  input: queueInput,
  handler: async ({ tx, input, actor }): Promise<QueuePage | null> => {
    if (actor.kind !== "person" || !worksWithFiles(actor, input.chamberId)) return null;
    const { chamberId, tab, cursor } = input;
    const isDecided = tab === "decided";
    // Read one more than a page shows: whether there is another page.
    const found = await pageOf(tx, queueWhere(input, actor.userId), isDecided, cursor);
    const more = found.length > queuePageSize;
    const shown = found.slice(0, queuePageSize);
    if (cursor?.side === "before") shown.reverse();
    const cursorAt = (row: (typeof shown)[number] | undefined, side: QueueCursor["side"]) =>
      row ? { at: (isDecided ? row.updatedAt : row.submittedAt).toISOString(), id: row.id, side } : null;
    const hasBefore = cursor ? cursor.side === "after" || more : false;
    const hasAfter = cursor?.side === "before" ? true : more;
    return {
      ...{ chamberId, tab },
      rows: await rowsOf(tx, shown, actor),
      counts: await countsOf(tx, chamberId, actor.userId),
      next: hasAfter ? cursorAt(shown.at(-1), "after") : null,
      previous: hasBefore ? cursorAt(shown[0], "before") : null,
      crafts: await tx.select({ id: craft.id, name: craft.name }).from(craft).orderBy(asc(craft.key)),
    };
  },
  policy: (actor, { input }) => (worksWithFiles(actor, input.chamberId) ? "allow" : "hide"),
});

type Found = Awaited<ReturnType<typeof pageOf>>;

function pageOf(tx: Tx, where: SQL | undefined, isDecided: boolean, cursor: QueueCursor | undefined) {
  const moment = isDecided ? application.updatedAt : application.submittedAt;
  const isBackward = cursor?.side === "before";
  const order = isDecided === isBackward ? asc : desc;
  const here = sql`(${moment}, ${application.id})`;
  const there = cursor && sql`(${cursor.at}::timestamptz, ${cursor.id})`;
  const beyond = isDecided === isBackward ? sql`and ${here} > ${there}` : sql`and ${here} < ${there}`;
  return tx
    .select({
      id: application.id,
      number: application.number,
      name: application.name,
      organisationName: application.organisationName,
      kind: application.kind,
      state: application.state,
      town: application.town,
      submittedAt: sql<Date>`${application.submittedAt}`.mapWith(application.createdAt),
      dueAt: application.dueAt,
      updatedAt: application.updatedAt,
      reviewerId: application.reviewerId,
      applicantUserId: application.applicantUserId,
      assistedBy: application.assistedBy,
    })
    .from(application)
    .where(cursor ? sql`${where} ${beyond}` : where)
    .orderBy(order(moment), order(application.id))
    .limit(queuePageSize + 1);
}

async function rowsOf(tx: Tx, found: Found, actor: Actor): Promise<QueueRow[]> {
  const ids = found.map(({ id }) => id);
  const crafts = await craftsOf(tx, ids);
  const names = await namesOf(tx, [...new Set(found.flatMap(({ reviewerId }) => reviewerId ?? []))]);
  return found.map(({ organisationName, name, reviewerId, applicantUserId, assistedBy, ...row }) => ({
    ...row,
    name: organisationName ?? name,
    crafts: crafts.get(row.id) ?? [],
    submittedAt: row.submittedAt.toISOString(),
    dueAt: row.dueAt?.toISOString() ?? null,
    updatedAt: row.updatedAt.toISOString(),
    reviewer: reviewerId && (names.get(reviewerId) ?? null),
    mayTake:
      reviewerId === null &&
      ["submitted", "under_review"].includes(row.state) &&
      !isPartial(actor, { applicantUserId, assistedBy }),
  }));
}

async function craftsOf(tx: Tx, ids: Id<"application">[]): Promise<Map<string, LocalizedText[]>> {
  const byFile = new Map<string, LocalizedText[]>();
  if (ids.length === 0) return byFile;
  const rows = await tx
    .select({ id: applicationCraft.applicationId, name: craft.name })
    .from(applicationCraft)
    .innerJoin(craft, eq(craft.id, applicationCraft.craftId))
    .where(inArray(applicationCraft.applicationId, ids))
    .orderBy(asc(applicationCraft.position));
  for (const { id, name } of rows) byFile.set(id, [...(byFile.get(id) ?? []), name]);
  return byFile;
}

async function namesOf(tx: Tx, ids: Id<"user">[]): Promise<Map<string, string | null>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.select({ id: user.id, name: user.name }).from(user).where(inArray(user.id, ids));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** How many files each tab has, counted in one walk over the chamber's open ones. */
async function countsOf(tx: Tx, chamberId: Id<"chamber">, viewer: Id<"user">): Promise<QueuePage["counts"]> {
  const open = queueTabs.filter((tab) => tab !== "decided");
  const counted = (tab: QueueTab) => sql<number>`(count(*) filter (where ${tabWhere(tab, viewer)}))::int`;
  const [row] = await tx
    .select(Object.fromEntries(open.map((tab) => [tab, counted(tab)])))
    .from(application)
    .where(sql`${application.chamberId} = ${chamberId} and ${isOpen}`);
  const [decided] = await tx
    .select({ n: sql<number>`count(*)::int` })
    .from(application)
    .where(sql`${application.chamberId} = ${chamberId} and ${tabWhere("decided", viewer)}`);
  return { ...row, decided: decided?.n ?? 0 } as QueuePage["counts"];
}
