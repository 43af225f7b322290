import { and, eq, sql } from "drizzle-orm";
import { siteVisit } from "#db/schema/applications.ts";
import { badge, credential } from "#db/schema/provenance.ts";
import { addBadgeRecord, proposeBadge, signBadge } from "#features/badges/index.ts";
import { type BadgeClaim, usualMethod } from "#features/badges/schema.ts";
import { type Id, isId, newId } from "#lib/ids/ids.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { makeArtisan } from "#tests/factories/artisans.ts";
import { makeAssessment, makeConsent, makeSigner } from "#tests/factories/badges.ts";
import { makeChamber } from "#tests/factories/chambers.ts";
import { owner } from "#tests/factories/owner.ts";
import { actorOf, makeUser } from "#tests/factories/people.ts";
import { makePiece } from "#tests/factories/pieces.ts";
import { makeRules } from "#tests/factories/rules.ts";

export type Person = Extract<Actor, { kind: "person" }>;

async function officer(chamberId: Id<"chamber">): Promise<Person> {
  const person = await makeUser(owner());
  await makeSigner(owner(), person.id, chamberId);
  return actorOf(person, [{ role: "verifier", chamberId }]);
}

/** Two chambers with officers who sign, a maker with a piece in the first, and an assessment of the maker's craft. */
export async function makeTwoChambers() {
  const db = owner();
  await makeRules(db);
  const [ours, theirs] = [await makeChamber(db), await makeChamber(db)];
  const maker = await makeArtisan(db, { chamberId: ours.id });
  const [craftId] = maker.craftIds;
  if (!craftId) throw new Error("a maker has a craft");
  const piece = await makePiece(db, { artisanId: maker.id, craftId, state: "published" });
  const first = await officer(ours.id);
  const visitId = newId("visit");
  const doneAt = new Date("2026-01-10T10:00:00Z");
  await makeConsent(db, maker.id, ours.id, first.userId);
  await db.insert(siteVisit).values({
    ...{ id: visitId, artisanId: maker.id, chamberId: ours.id, plannedFor: doneAt, doneAt },
    ...{ plannedBy: first.userId, officerId: first.userId, outcome: "confirmed", report: "Seen at work." },
  });
  const assessmentId = await makeAssessment(db, craftId);
  return {
    ...{ ours: ours.id, theirs: theirs.id, maker: maker.id, craftId, pieceId: piece.id },
    ...{ first, second: await officer(ours.id), stranger: await officer(theirs.id) },
    holder: actorOf(await makeUser(db), [{ role: "artisan", artisanId: maker.id }], null),
    ...{ visitId, assessmentId },
  };
}

export type Chambers = Awaited<ReturnType<typeof makeTwoChambers>>;

const note = { ar: "عاينه موظفان", fr: "Vu par deux agents", en: "Seen by two officers" };

/** Proposes a badge as the first officer, as a form would send it. */
export function propose(
  { ours, first }: Chambers,
  claim: BadgeClaim,
  subjectId: Id<"craft"> | Id<"artisan"> | Id<"piece">,
  by: Person = first,
) {
  return proposeBadge({ actor: by }, { chamberId: ours, claim, subjectId, method: usualMethod[claim], note });
}

/** A proposal with one record as its evidence. */
export async function proposed(
  all: Chambers,
  claim: BadgeClaim,
  subjectId: Id<"craft"> | Id<"artisan"> | Id<"piece">,
): Promise<Id<"badge">> {
  const { badgeId } = unwrap(await propose(all, claim, subjectId));
  const recordId = isId("craft", subjectId) ? all.assessmentId : all.visitId;
  unwrap(await addBadgeRecord({ actor: all.first }, { badgeId, recordId }));
  return badgeId;
}

/** A badge in force, given through the commands. */
export async function awarded(
  all: Chambers,
  claim: BadgeClaim,
  subjectId: Id<"craft"> | Id<"artisan"> | Id<"piece">,
  now = new Date(),
): Promise<Id<"badge">> {
  const badgeId = await proposed(all, claim, subjectId);
  const actor = isId("craft", subjectId) ? all.stranger : all.second;
  unwrap(await signBadge({ actor, now }, { badgeId, confirmed: true }));
  return badgeId;
}

export async function readBadge(id: Id<"badge">) {
  const [row] = await owner().select().from(badge).where(eq(badge.id, id));
  if (!row) throw new Error("no such badge");
  return row;
}

/** The badge's own credential. */
export async function credentialOf(id: Id<"badge">) {
  const rows = await owner()
    .select()
    .from(credential)
    .where(and(eq(credential.badgeId, id), eq(credential.kind, "provenance_badge")));
  return rows[0];
}

/** Letters queued about a badge, by template. */
export async function lettersOf(id: Id<"badge">): Promise<string[]> {
  const { rows } = (await owner().execute(sql`select data->'payload'->>'template' as template from pgboss.job
    where name = 'mail.send' and split_part(data->'payload'->>'id', '.', 1) = ${id}
    group by data->'payload' order by min(created_on)`)) as unknown as {
    rows: { template: string }[];
  };
  return rows.map(({ template }) => template);
}

export const code = (result: { ok: boolean; error?: { code: string } }) =>
  result.ok ? "ok" : result.error?.code;
