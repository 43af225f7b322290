import "server-only";
import { and, asc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { artisan } from "#db/schema/artisans.ts";
import { piece } from "#db/schema/catalogue.ts";
import { mayIssueRecord } from "#features/provenance/policy.ts";
import {
  listRecordsInput,
  type RecordList,
  type RecordTab,
  recordsAPage,
} from "#features/provenance/schema.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** When the record in force was signed; null without one. */
const signedAt = sql<
  string | null
>`(select max(k.created_at) from published.piece_record k where k.piece_id = ${piece.id} and k.revoked_at is null)`;

/** When the maker last changed what a record says. */
const changedAt = sql`(select max(c.created_at) from piece_change c where c.piece_id = ${piece.id} and c.kind = 'edited')`;

const tabs: Record<RecordTab, SQL> = {
  unsigned: sql`${signedAt} is null`,
  changed: sql`${changedAt} > ${signedAt}`,
  signed: sql`${signedAt} is not null`,
};

/** Pieces of a chamber's makers by what has become of their records: not signed, changed since, signed. Oldest first. */
export const listRecords = defineQuery({
  name: "provenance.list-records",
  input: listRecordsInput,
  handler: async ({ tx, input: { chamberId, tab, page: asked } }): Promise<RecordList> => {
    const ours = and(eq(artisan.chamberId, chamberId), inArray(piece.state, ["published", "paused", "sold"]));
    const [counted] = await tx
      .select({
        unsigned: sql<number>`(count(*) filter (where ${tabs.unsigned}))::int`,
        changed: sql<number>`(count(*) filter (where ${tabs.changed}))::int`,
        signed: sql<number>`(count(*) filter (where ${tabs.signed}))::int`,
      })
      .from(piece)
      .innerJoin(artisan, eq(artisan.id, piece.artisanId))
      .where(ours);
    const counts = counted ?? { unsigned: 0, changed: 0, signed: 0 };
    const pages = Math.max(1, Math.ceil(counts[tab] / recordsAPage));
    const page = Math.min(asked, pages);
    const rows = await tx
      .select({
        pieceId: piece.id,
        serial: piece.serial,
        title: piece.title,
        makerName: artisan.name,
        signedAt,
      })
      .from(piece)
      .innerJoin(artisan, eq(artisan.id, piece.artisanId))
      .where(and(ours, tabs[tab]))
      .orderBy(asc(piece.createdAt), asc(piece.id))
      .limit(recordsAPage)
      .offset((page - 1) * recordsAPage);
    const pieces = rows.map((row) => ({
      ...row,
      signedAt: row.signedAt && new Date(row.signedAt).toISOString(),
    }));
    return { chamberId, tab, page, pages, counts, pieces };
  },
  policy: (actor, { input }) => mayIssueRecord(actor, input.chamberId),
});
