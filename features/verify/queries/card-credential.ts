import "server-only";
import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import type { publishedCredential } from "#db/schema/published-provenance.ts";

type Signed = typeof publishedCredential.$inferSelect;

/** A row as `to_jsonb` writes it: instants as text, bytes as `\\x…`. */
type Row = {
  [column: string]: unknown;
  id: string;
  kind: Signed["kind"];
  chamber_id: Signed["chamberId"];
  card_id: Signed["cardId"];
  document: unknown;
  digest: string;
  salt: string | null;
  status_index: number;
  suspension_index: number | null;
  revoked_at: string | null;
  suspended_at: string | null;
  created_at: string;
};

const instant = (text: string | null) => (text === null ? null : new Date(text));

/** The signed form of the card with this code; undefined where there is none. No list of cards is in sight of whoever asks. */
export async function cardCredential(db: Database, code: string): Promise<Signed | undefined> {
  const { rows } = (await db.execute(sql`select published.card_credential(${code}) as row`)) as unknown as {
    rows: { row: Row | null }[];
  };
  const row = rows[0]?.row;
  if (!row) return undefined;
  return {
    ...{ id: row.id, kind: row.kind, chamberId: row.chamber_id, cardId: row.card_id },
    ...{ pieceId: null, artisanId: null, badgeId: null, document: row.document, digest: row.digest },
    salt: row.salt === null ? null : Buffer.from(row.salt.slice(2), "hex"),
    ...{ statusIndex: row.status_index, suspensionIndex: row.suspension_index },
    ...{ revokedAt: instant(row.revoked_at), suspendedAt: instant(row.suspended_at) },
    createdAt: new Date(row.created_at),
  };
}
