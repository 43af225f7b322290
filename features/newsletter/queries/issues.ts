import "server-only";
import { asc, count, desc, eq } from "drizzle-orm";
import { z } from "zod";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { newsletterDelivery, newsletterIssue, newsletterItem, newsletterReader } from "#db/schema/index.ts";
import { composes } from "#features/newsletter/policy.ts";
import { readThings } from "#features/newsletter/queries/read-things.ts";
import { type IssueDto, type IssueItem, type IssueRow, issueInput } from "#features/newsletter/schema.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { onlySystem } from "#lib/kernel/policy.ts";
import { defineQuery } from "#lib/kernel/query.ts";

type Row = typeof newsletterIssue.$inferSelect;

const asRow = (row: Row, reached: number): IssueRow => ({
  ...{ id: row.id, state: row.state, subject: row.subject, reached },
  createdAt: row.createdAt.toISOString(),
  sentAt: row.sentAt?.toISOString() ?? null,
});

// Readers are the product's alone: of them no more than their number is told.
const countReaders = (tx: Tx) =>
  asProduct(tx, async () => {
    const confirmed = eq(newsletterReader.state, "confirmed");
    const [row] = await tx.select({ n: count() }).from(newsletterReader).where(confirmed);
    return row?.n ?? 0;
  });

/** Issues, the newest first, and how many readers there are. */
export const listIssues = defineQuery({
  name: "newsletter.list-issues",
  input: z.strictObject({}),
  handler: async ({ tx, actor }): Promise<{ issues: IssueRow[]; readers: number }> => {
    if (composes(actor) !== "allow") return { issues: [], readers: 0 };
    const rows = await tx.select().from(newsletterIssue).orderBy(desc(newsletterIssue.createdAt)).limit(60);
    const reached = await asProduct(tx, () =>
      tx
        .select({ id: newsletterDelivery.issueId, n: count() })
        .from(newsletterDelivery)
        .where(eq(newsletterDelivery.outcome, "sent"))
        .groupBy(newsletterDelivery.issueId),
    );
    const of = new Map(reached.map(({ id, n }) => [id, n]));
    return {
      issues: rows.map((row) => asRow(row, of.get(row.id) ?? 0)),
      readers: await countReaders(tx),
    };
  },
  policy: composes,
});

type Full = IssueDto & { things: IssueItem[] };

/** One issue with what it tells of, for those who compose it and for the job that sends it. */
export const getIssue = defineQuery({
  name: "newsletter.get-issue",
  input: issueInput,
  handler: async ({ tx, input: { issueId }, actor }): Promise<Full | null> => {
    if (!mayRead(actor)) return null;
    const [row] = await tx.select().from(newsletterIssue).where(eq(newsletterIssue.id, issueId));
    if (!row) return null;
    const items = await tx
      .select({ kind: newsletterItem.kind, id: newsletterItem.thingId })
      .from(newsletterItem)
      .where(eq(newsletterItem.issueId, issueId))
      .orderBy(asc(newsletterItem.position));
    return {
      ...asRow(row, 0),
      ...{ version: row.version, intro: row.intro, items, readers: await countReaders(tx) },
      things: await readThings(tx, items),
    };
  },
  policy: (actor) => (mayRead(actor) ? "allow" : "hide"),
});

const mayRead = (actor: Actor) => composes(actor) === "allow" || onlySystem(actor) === "allow";
