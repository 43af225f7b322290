import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { withActorSettings } from "#db/actor-settings.ts";
import { database, type Tx } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import { badgeEvidence } from "#db/schema/badges.ts";
import { grant } from "#db/schema/identity.ts";
import { badge } from "#db/schema/provenance.ts";
import { addBadgeRecord, reinstateBadge, signBadge, suspendBadge } from "#features/badges/index.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { settingsOf } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { makeAssessment, makeSigner, withdrawPublication } from "#tests/factories/badges.ts";
import { owner } from "#tests/factories/owner.ts";
import { actorOf, makeUser } from "#tests/factories/people.ts";
import { words } from "#tests/factories/words.ts";
import {
  type Chambers,
  code,
  makeTwoChambers,
  type Person,
  propose,
  proposed,
  readBadge,
} from "./chamber.ts";

let all: Chambers;
beforeEach(async () => {
  all = await makeTwoChambers();
});

/** What Postgres says to an award written straight into the table: the name of the rule, or "done". */
async function inSql(
  badgeId: Id<"badge">,
  second: Id<"user"> | null,
  as: Person | "owner",
  issuedAt = new Date(),
): Promise<string> {
  const award = (db: Pick<Tx, "update">) =>
    db
      .update(badge)
      .set({
        ...{ state: "active", secondReviewer: second, issuedAt },
        expiresAt: new Date("2099-01-01"),
      })
      .where(eq(badge.id, badgeId))
      .returning({ id: badge.id });
  try {
    const rows =
      as === "owner"
        ? await award(owner())
        : await withActorSettings(database(), settingsOf(as), (tx) => award(tx));
    return rows.length === 1 ? "done" : "nothing";
  } catch (error) {
    const { constraint, code: state } = (error as { cause: { constraint?: string; code?: string } }).cause;
    return constraint ?? state ?? "?";
  }
}

/** The same award by the command, by the site's own role, and by the owner of the tables. */
async function tried(badgeId: Id<"badge">, second: Person) {
  return {
    command: code(await signBadge({ actor: second }, { badgeId, confirmed: true })),
    site: await inSql(badgeId, second.userId, all.first),
    owner: await inSql(badgeId, second.userId, "owner"),
  };
}

describe("an award is refused by command and by constraint", () => {
  it("with one officer", async () => {
    const badgeId = await proposed(all, "workshop_checked", all.maker);
    expect(await inSql(badgeId, null, all.first)).toMatch(/^badge_/);
    expect(await inSql(badgeId, null, "owner")).toMatch(/^badge_/);
    expect(code(await signBadge({ actor: all.first }, { badgeId, confirmed: true }))).toBe(
      "BADGE_SAME_OFFICER",
    );
  });

  it("with the same officer twice", async () => {
    const badgeId = await proposed(all, "workshop_checked", all.maker);
    expect(await tried(badgeId, all.first)).toEqual({
      ...{ command: "BADGE_SAME_OFFICER", site: "badge_two_officers", owner: "badge_two_officers" },
    });
  });

  it("with an officer of another region", async () => {
    const badgeId = await proposed(all, "workshop_checked", all.maker);
    expect(await tried(badgeId, all.stranger)).toEqual({
      ...{ command: "NOT_FOUND", site: "badge_second_officer", owner: "badge_second_officer" },
    });
  });

  it("with somebody who does not sign for the chamber any more", async () => {
    const badgeId = await proposed(all, "workshop_checked", all.maker);
    await owner().update(grant).set({ endedAt: new Date() }).where(eq(grant.userId, all.second.userId));
    expect(await inSql(badgeId, all.second.userId, "owner")).toBe("badge_second_officer");
    // An earlier day written on it helps nobody.
    const earlier = new Date(Date.now() - 86_400_000);
    expect(await inSql(badgeId, all.second.userId, "owner", earlier)).toBe("badge_second_officer");
  });

  it("of a whole craft, by an officer of the chamber that proposed it", async () => {
    const badgeId = await proposed(all, "endangered_craft", all.craftId);
    expect(await tried(badgeId, all.second)).toEqual({
      ...{
        command: "BADGE_NEEDS_OTHER_CHAMBER",
        site: "badge_second_officer",
        owner: "badge_second_officer",
      },
    });
    expect(code(await signBadge({ actor: all.stranger }, { badgeId, confirmed: true }))).toBe("ok");
  });

  it("of a whole craft, by somebody who signs for the chamber that proposed it as well as for another", async () => {
    const both = actorOf(await makeUser(owner()), [
      { role: "manager", chamberId: all.ours },
      { role: "verifier", chamberId: all.theirs },
    ]);
    for (const chamberId of [all.ours, all.theirs]) await makeSigner(owner(), both.userId, chamberId);
    const badgeId = await proposed(all, "endangered_craft", all.craftId);
    expect(await tried(badgeId, both)).toEqual({
      ...{
        command: "BADGE_NEEDS_OTHER_CHAMBER",
        site: "badge_second_officer",
        owner: "badge_second_officer",
      },
    });
  });

  it("of danger, once a newer assessment finds none, or a newer one is not named", async () => {
    const badgeId = await proposed(all, "endangered_craft", all.craftId);
    const refusal = {
      command: "BADGE_NEEDS_ASSESSMENT",
      site: "badge_assessment",
      owner: "badge_assessment",
    };
    await makeAssessment(owner(), all.craftId, { grade: "viable", assessedOn: "2026-02-05" });
    expect(await tried(badgeId, all.stranger)).toEqual(refusal);
    const recordId = await makeAssessment(owner(), all.craftId, { assessedOn: "2026-03-05" });
    expect(await tried(badgeId, all.stranger)).toEqual(refusal);
    unwrap(await addBadgeRecord({ actor: all.first }, { badgeId, recordId }));
    expect(code(await signBadge({ actor: all.stranger }, { badgeId, confirmed: true }))).toBe("ok");
  });

  it("without evidence", async () => {
    const { badgeId } = unwrap(await propose(all, "workshop_checked", all.maker));
    expect(await tried(badgeId, all.second)).toEqual({
      ...{ command: "BADGE_NO_EVIDENCE", site: "badge_evidence", owner: "badge_evidence" },
    });
  });

  it("once the maker has taken their agreement back", async () => {
    const badgeId = await proposed(all, "piece_inspected", all.pieceId);
    await withdrawPublication(owner(), all.maker);
    expect(await tried(badgeId, all.second)).toEqual({
      ...{ command: "BADGE_NO_CONSENT", site: "badge_consent", owner: "badge_consent" },
    });
    expect(code(await propose(all, "handmade_method", all.pieceId))).toBe("BADGE_NO_CONSENT");
  });

  it("once the maker has moved to another region", async () => {
    const badgeId = await proposed(all, "piece_inspected", all.pieceId);
    await owner().update(artisan).set({ chamberId: all.theirs }).where(eq(artisan.id, all.maker));
    expect(await tried(badgeId, all.second)).toEqual({
      ...{ command: "BADGE_OTHER_REGION", site: "badge_own_region", owner: "badge_own_region" },
    });
  });

  it("once the registration no longer holds", async () => {
    const badgeId = await proposed(all, "workshop_checked", all.maker);
    await owner().update(artisan).set({ state: "suspended" }).where(eq(artisan.id, all.maker));
    expect(await tried(badgeId, all.second)).toEqual({
      ...{ command: "BADGE_NO_STANDING", site: "badge_standing", owner: "badge_standing" },
    });
  });

  it("and done with all of it: what is refused above is refused for its reason", async () => {
    const byCommand = await proposed(all, "workshop_checked", all.maker);
    expect(code(await signBadge({ actor: all.second }, { badgeId: byCommand, confirmed: true }))).toBe("ok");
    const bySite = await proposed(all, "handmade_method", all.maker);
    expect(await inSql(bySite, all.second.userId, all.first)).toBe("done");
    const byOwner = await proposed(all, "handmade_method", all.pieceId);
    expect(await inSql(byOwner, all.second.userId, "owner")).toBe("done");
  });

  it("and is not undone by a suspension: it comes back only to a maker who agrees", async () => {
    const badgeId = await proposed(all, "workshop_checked", all.maker);
    unwrap(await signBadge({ actor: all.second }, { badgeId, confirmed: true }));
    unwrap(await suspendBadge({ actor: all.first }, { badgeId, reason: "complaint" }));
    await withdrawPublication(owner(), all.maker);
    expect(code(await reinstateBadge({ actor: all.first }, { badgeId }))).toBe("BADGE_NO_CONSENT");
    await expect(
      owner().update(badge).set({ state: "active" }).where(eq(badge.id, badgeId)),
    ).rejects.toMatchObject({ cause: { constraint: "badge_consent" } });
  });
});

describe("what Postgres keeps", () => {
  const row = (over: Partial<typeof badge.$inferInsert>) => ({
    ...{ id: newId("badge"), claim: "workshop_checked" as const, artisanId: all.maker, chamberId: all.ours },
    ...{ firstReviewer: all.first.userId, publicNote: words("Seen") },
    ...over,
  });
  const refused = (over: Partial<typeof badge.$inferInsert>) =>
    expect(owner().insert(badge).values(row(over))).rejects;

  it("no badge that begins in force, or is proposed by somebody of another chamber", async () => {
    const dates = { issuedAt: new Date(), expiresAt: new Date("2099-01-01") };
    await refused({ state: "active", secondReviewer: all.second.userId, ...dates }).toMatchObject({
      cause: { constraint: "badge_starts_proposed" },
    });
    await refused({ firstReviewer: all.stranger.userId }).toMatchObject({
      cause: { constraint: "badge_first_officer" },
    });
  });

  it("no claim about something that it is not for", async () => {
    await refused({ claim: "endangered_craft" }).toMatchObject({
      cause: { constraint: "badge_claim_scope" },
    });
    expect(code(await propose(all, "endangered_craft", all.maker))).toBe("BADGE_WRONG_SCOPE");
  });

  it("what was signed, as it was signed", async () => {
    const badgeId = await proposed(all, "workshop_checked", all.maker);
    unwrap(await signBadge({ actor: all.second }, { badgeId, confirmed: true }));
    for (const change of [
      { publicNote: words("Something else") },
      { expiresAt: new Date("2199-01-01") },
      { secondReviewer: all.stranger.userId },
      { claim: "registry_identity" as const },
    ]) {
      await expect(owner().update(badge).set(change).where(eq(badge.id, badgeId))).rejects.toMatchObject({
        cause: { constraint: "badge_stays_as_signed" },
      });
    }
    await expect(owner().execute(sql`delete from badge where id = ${badgeId}`)).rejects.toThrow();
    await expect(
      owner().execute(sql`delete from badge_evidence where badge_id = ${badgeId}`),
    ).rejects.toMatchObject({ cause: { constraint: "badge_evidence_kept" } });
    await expect(owner().execute(sql`delete from badge_event where badge_id = ${badgeId}`)).rejects.toThrow();
    expect((await readBadge(badgeId)).state).toBe("active");
  });

  it("what was proposed, so that the second officer signs what the first wrote", async () => {
    const badgeId = await proposed(all, "workshop_checked", all.maker);
    for (const change of [{ publicNote: words("Something else") }, { method: "register" as const }]) {
      await expect(owner().update(badge).set(change).where(eq(badge.id, badgeId))).rejects.toMatchObject({
        cause: { constraint: "badge_stays_as_signed" },
      });
    }
  });

  it("evidence for proposals alone, by their own chamber", async () => {
    const badgeId = await proposed(all, "workshop_checked", all.maker);
    const added = (chamberId: Id<"chamber">) =>
      owner()
        .insert(badgeEvidence)
        .values({
          ...{ badgeId, chamberId, kind: "visit", title: "visit", recordId: newId("visit") },
          ...{ datedOn: "2026-01-10", addedBy: all.first.userId },
        });
    const kept = { cause: { constraint: "badge_evidence_kept" } };
    await expect(added(all.theirs)).rejects.toMatchObject(kept);
    await added(all.ours);
    unwrap(await signBadge({ actor: all.second }, { badgeId, confirmed: true }));
    await expect(added(all.ours)).rejects.toMatchObject(kept);
  });

  it("no proposal in sight of anybody but those who sign", async () => {
    const badgeId = await proposed(all, "workshop_checked", all.maker);
    const seenBy = (actor: Person) =>
      withActorSettings(database(), settingsOf(actor), (tx) =>
        tx.select({ id: badge.id }).from(badge).where(eq(badge.id, badgeId)),
      );
    expect(await seenBy(all.second)).toHaveLength(1);
    const curator = actorOf(await makeUser(owner()), [{ role: "curator", chamberId: all.ours }]);
    for (const actor of [all.stranger, all.holder, curator]) expect(await seenBy(actor)).toEqual([]);
  });

  it("no second badge of the same claim in force", async () => {
    const badgeId = await proposed(all, "workshop_checked", all.maker);
    unwrap(await signBadge({ actor: all.second }, { badgeId, confirmed: true }));
    expect(code(await propose(all, "workshop_checked", all.maker))).toBe("BADGE_EXISTS");
    const another = row({});
    await owner().insert(badge).values(another);
    await owner().execute(sql`insert into badge_evidence (id, badge_id, chamber_id, kind, title, record_id, dated_on, added_by)
      values (${newId("badgeEvidence")}, ${another.id}, ${all.ours}, 'visit', 'visit', ${all.visitId}, '2026-01-10', ${all.first.userId})`);
    expect(await inSql(another.id, all.second.userId, "owner")).toBe("badge_one_in_force");
  });
});

describe("a badge is never for sale", () => {
  it("is referred to by nothing but its own evidence, history and credential and the recall of a lot, and holds no price", async () => {
    const { rows } = (await owner().execute(sql`select distinct c.conrelid::regclass::text as name
      from pg_constraint c where c.contype = 'f' and c.confrelid = 'badge'::regclass order by 1`)) as unknown as {
      rows: { name: string }[];
    };
    expect(rows.map(({ name }) => name)).toEqual([
      ...["badge", "badge_event", "badge_evidence", "credential", "lot_recall_badge"],
    ]);
    const { rows: columns } =
      (await owner().execute(sql`select column_name as name from information_schema.columns
      where table_name in ('badge', 'badge_evidence', 'badge_event')
        and column_name ~ '(price|amount|minor|currency|order|checkout|payment|fee)'`)) as unknown as {
        rows: { name: string }[];
      };
    expect(columns).toEqual([]);
  });
});
