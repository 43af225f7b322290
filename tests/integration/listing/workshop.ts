import pg from "pg";
import { afterAll } from "vitest";
import { connect } from "#db/client.ts";
import { material, technique } from "#db/schema/taxonomy.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Actor, Grant } from "#lib/kernel/actor.ts";
import { makeArtisan } from "#tests/factories/artisans.ts";
import { makeChamber } from "#tests/factories/chambers.ts";
import { makeCraft } from "#tests/factories/crafts.ts";
import { makeUser } from "#tests/factories/people.ts";
import { makePicture, makePiece, type PieceInput } from "#tests/factories/pieces.ts";
import { makeRules } from "#tests/factories/rules.ts";
import { words } from "#tests/factories/words.ts";

const owner = connect(process.env.DATABASE_URL ?? "", { max: 3 });

/** The owner's connection: what factories write with and assertions read with. */
export const db = owner.db;
afterAll(() => owner.end());

async function personAs(grant: Grant): Promise<Actor> {
  const { id } = await makeUser(db);
  return {
    kind: "person",
    userId: id,
    email: `${id}@example.test`,
    grants: [grant],
    secondFactorAt: new Date(),
  };
}

/** A maker with a craft, their chamber with an officer and a manager, and the taxonomy. */
export async function makeWorkshop({ reviews = false, staysHome = false } = {}) {
  await makeRules(db);
  await db
    .insert(material)
    .values([
      { key: "clay", name: words("Clay") },
      { key: "wool", name: words("Wool") },
      { key: "ivory", name: words("Ivory"), isProtected: true, protectionSource: "CITES" },
    ])
    .onConflictDoNothing();
  await db
    .insert(technique)
    .values({ key: "throwing", name: words("Throwing") })
    .onConflictDoNothing();
  const chamber = await makeChamber(db, { reviewsPieces: reviews });
  const craft = await makeCraft(db, { exportRestricted: staysHome });
  const maker = await makeArtisan(db, { chamberId: chamber.id, craftIds: [craft.id] });
  const artisan = await personAs({ role: "artisan", artisanId: maker.id });
  const officer = await personAs({ role: "verifier", chamberId: chamber.id });
  const manager = await personAs({ role: "manager", chamberId: chamber.id });
  return { chamberId: chamber.id, craftId: craft.id, makerId: maker.id, artisan, officer, manager };
}

export type Workshop = Awaited<ReturnType<typeof makeWorkshop>>;

/** A complete piece of a workshop, with a photograph; shown unless told otherwise. */
export async function makeComplete({ makerId, craftId }: Workshop, over: PieceInput = {}) {
  const piece = await makePiece(db, {
    ...{ artisanId: makerId, craftId, availability: "stock", onHand: 5, materialKeys: ["clay"] },
    ...over,
  });
  const imageId = await makePicture(db, piece.id);
  return { ...piece, imageId };
}

/** Rows of any query as the database's owner. */
export async function query<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    return (await client.query(text, values)).rows as Row[];
  } finally {
    await client.end();
  }
}

export async function stateOf(id: Id<"piece">): Promise<string> {
  const [row] = await query<{ state: string }>("select state from piece where id = $1", [id]);
  return row?.state ?? "";
}

export type LogRow = { by: string; kind: string; fields: { field: string }[]; note: string | null };

/** A piece's log, oldest first. */
export function logOf(id: Id<"piece">): Promise<LogRow[]> {
  return query<LogRow>(
    "select by, kind, fields, note from piece_change where piece_id = $1 order by created_at, id",
    [id],
  );
}

export type AuditRow = { action: string; detail: Record<string, unknown> };

/** What the audit chain says about a piece, oldest first. */
export function auditOf(id: string): Promise<AuditRow[]> {
  return query<AuditRow>("select action, detail from audit where object = $1 order by seq", [id]);
}

/** Every tag with the moment it was last stamped. */
export async function stampedTags(): Promise<Map<string, string>> {
  const rows = await query<{ tag: string; at: string }>("select tag, stamped_at::text as at from cache_tag");
  return new Map(rows.map(({ tag, at }) => [tag, at]));
}

/** Words as a form sends them. */
export const wordsOf = (fr: string, ar = "قطعة") => ({ ar, fr, en: "" });
