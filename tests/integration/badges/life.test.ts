import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { badgeEvent } from "#db/schema/badges.ts";
import { credential, logEntry } from "#db/schema/provenance.ts";
import { publishedBadge } from "#db/schema/published.ts";
import { badgeTransitions } from "#features/badges/domain/claims.ts";
import {
  addBadgeRecord,
  declineBadge,
  expireBadges,
  getBadge,
  listBadges,
  myBadges,
  reinstateBadge,
  remindBadges,
  removeBadgeEvidence,
  renewBadge,
  revokeBadge,
  signBadge,
  suspendBadge,
  withdrawBadge,
} from "#features/badges/index.ts";
import { badgesJobHandlers } from "#features/badges/job-handlers.ts";
import { followMakerJob } from "#features/badges/jobs.ts";
import { pieceBadges } from "#features/catalogue/queries/piece-badges.ts";
import { issuePieceRecord } from "#features/provenance/index.ts";
import { setMyConsent } from "#features/register/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { owner } from "#tests/factories/owner.ts";
import {
  awarded,
  type Chambers,
  code,
  credentialOf,
  lettersOf,
  makeTwoChambers,
  propose,
  proposed,
  readBadge,
} from "./chamber.ts";

let all: Chambers;
beforeEach(async () => {
  all = await makeTwoChambers();
});

const system = { actor: systemActor("test") };
const later = (days: number) => new Date(Date.now() + days * 86_400_000);
const why = {
  ...({ code: "evidence_wrong", confirmed: true } as const),
  reason: { ar: "سبب", fr: "Motif", en: "Reason" },
} as const;

async function leavesOf(credentialId: string): Promise<string[]> {
  const rows = await owner()
    .select({ leaf: logEntry.leaf })
    .from(logEntry)
    .where(eq(logEntry.credentialId, credentialId))
    .orderBy(logEntry.index);
  return rows.map(({ leaf }) => JSON.parse(leaf.toString("utf8")).kind);
}

async function recordOf(pieceId: Id<"piece">) {
  const [row] = await owner().select().from(credential).where(eq(credential.pieceId, pieceId));
  if (!row) throw new Error("no record");
  return row;
}

/** The badge that takes this one's place, signed by the two officers of its chamber. */
async function renewed(old: Id<"badge">): Promise<Id<"badge">> {
  const { badgeId } = unwrap(await renewBadge({ actor: all.first }, { badgeId: old }));
  unwrap(await addBadgeRecord({ actor: all.first }, { badgeId, recordId: all.visitId }));
  unwrap(await signBadge({ actor: all.second }, { badgeId, confirmed: true }));
  return badgeId;
}

const shown = async (id: Id<"badge">) =>
  (await owner().select().from(publishedBadge).where(eq(publishedBadge.id, id)))[0]?.state;

describe("a badge", () => {
  it("is awarded by the second signature: dated by the rule, its credential signed and logged, the maker told", async () => {
    const now = new Date("2026-11-03T10:00:00Z");
    const badgeId = await awarded(all, "workshop_checked", all.maker, now);
    const row = await readBadge(badgeId);
    expect(row).toMatchObject({ state: "active", secondReviewer: all.second.userId, issuedAt: now });
    expect(row.expiresAt?.toISOString()).toBe("2028-11-03T10:00:00.000Z");
    const own = await credentialOf(badgeId);
    expect(own?.document).toMatchObject({
      type: ["VerifiableCredential", "ProvenanceBadge"],
      validUntil: "2028-11-03T10:00:00Z",
    });
    expect(await leavesOf(own?.id ?? "")).toEqual(["issue"]);
    expect(JSON.stringify(own?.document)).not.toContain(all.first.userId);
    expect(await lettersOf(badgeId)).toEqual(["badge-awarded"]);
    expect(await shown(badgeId)).toBe("active");
  });

  it("of a craft is signed in the name of the chamber that proposed it, by an officer of another", async () => {
    const badgeId = await awarded(all, "endangered_craft", all.craftId);
    expect(await credentialOf(badgeId)).toMatchObject({ chamberId: all.ours });
    expect(code(await suspendBadge({ actor: all.stranger }, { badgeId, reason: "complaint" }))).toBe(
      "NOT_FOUND",
    );
  });

  it("of danger rests on an assessment of the craft", async () => {
    const { badgeId } = unwrap(await propose(all, "endangered_craft", all.craftId));
    await owner().execute(sql`insert into badge_evidence
      (id, badge_id, chamber_id, kind, title, record_id, dated_on, added_by)
      values ('bev_01kb0000000000000000000009', ${badgeId}, ${all.ours}, 'visit', 'visit', ${all.visitId}, '2026-01-10', ${all.first.userId})`);
    expect(code(await signBadge({ actor: all.stranger }, { badgeId, confirmed: true }))).toBe(
      "BADGE_NEEDS_ASSESSMENT",
    );
  });

  it("waits for whom it is for, with what may be done", async () => {
    const badgeId = await proposed(all, "workshop_checked", all.maker);
    const seen = unwrap(await getBadge({ actor: all.second }, { badgeId }));
    expect(seen.acts).toEqual(["sign", "decline", "evidence", "withdraw"]);
    expect(unwrap(await getBadge({ actor: all.first }, { badgeId })).acts).toEqual(["evidence", "withdraw"]);
    const craft = await proposed(all, "endangered_craft", all.craftId);
    const waiting = unwrap(
      await listBadges(
        { actor: all.stranger },
        { chamberId: all.theirs, tab: "to_sign", claim: null, page: 1 },
      ),
    );
    expect(waiting.badges.find(({ id }) => id === craft)).toMatchObject({ isForMe: true });
    expect(waiting.badges.map(({ id }) => id)).not.toContain(badgeId);
  });

  it("is nobody's before it is signed: not its maker's, and on no page", async () => {
    const badgeId = await proposed(all, "piece_inspected", all.pieceId);
    expect(await shown(badgeId)).toBeUndefined();
    expect(unwrap(await myBadges({ actor: all.holder }, { artisanId: all.maker }))).toEqual([]);
    const about = { pieceId: all.pieceId, artisanId: all.maker, craftId: all.craftId };
    expect(await pieceBadges(owner(), about)).toEqual([]);
  });

  it("is withdrawn or declined while it is proposed, and then proposed anew", async () => {
    const one = await proposed(all, "workshop_checked", all.maker);
    expect(code(await propose(all, "workshop_checked", all.maker))).toBe("BADGE_PROPOSED_ALREADY");
    expect(code(await declineBadge({ actor: all.first }, { badgeId: one, reason: "claim_wrong" }))).toBe(
      "BADGE_SAME_OFFICER",
    );
    unwrap(await declineBadge({ actor: all.second }, { badgeId: one, reason: "evidence_thin" }));
    const two = await proposed(all, "workshop_checked", all.maker);
    unwrap(await withdrawBadge({ actor: all.first }, { badgeId: two }));
    expect(code(await signBadge({ actor: all.second }, { badgeId: two, confirmed: true }))).toBe(
      "BADGE_NOT_PROPOSED",
    );
    expect(await credentialOf(two)).toBeUndefined();
  });

  it("takes evidence of its own maker alone, once, and gives it back while it is proposed", async () => {
    const badgeId = await proposed(all, "workshop_checked", all.maker);
    const again = await addBadgeRecord({ actor: all.first }, { badgeId, recordId: all.visitId });
    expect(again).toMatchObject({ value: { added: 0 } });
    const other = await makeTwoChambers();
    expect(code(await addBadgeRecord({ actor: all.first }, { badgeId, recordId: other.visitId }))).toBe(
      "BADGE_RECORD_UNKNOWN",
    );
    const [held] = unwrap(await getBadge({ actor: all.first }, { badgeId })).evidenceList;
    if (!held) throw new Error("nothing is held");
    unwrap(await removeBadgeEvidence({ actor: all.first }, { badgeId, evidenceId: held.id }));
    expect(unwrap(await getBadge({ actor: all.first }, { badgeId })).evidenceList).toEqual([]);
  });
});

describe("suspending", () => {
  it("takes the credential and the records along, shows at once, and is undone with them", async () => {
    const badgeId = await awarded(all, "piece_inspected", all.pieceId);
    unwrap(await issuePieceRecord(system, { pieceId: all.pieceId }));
    unwrap(await suspendBadge({ actor: all.first }, { badgeId, reason: "under_review" }));
    expect(await shown(badgeId)).toBe("suspended");
    const own = await credentialOf(badgeId);
    expect(own?.suspendedAt).not.toBeNull();
    expect((await recordOf(all.pieceId)).suspendedAt).not.toBeNull();
    expect(code(await suspendBadge({ actor: all.first }, { badgeId, reason: "complaint" }))).toBe(
      "BADGE_NOT_IN_FORCE",
    );
    unwrap(await reinstateBadge({ actor: all.second }, { badgeId }));
    expect((await recordOf(all.pieceId)).suspendedAt).toBeNull();
    expect(await leavesOf(own?.id ?? "")).toEqual(["issue", "suspend", "reinstate"]);
    expect(await lettersOf(badgeId)).toEqual(["badge-awarded", "badge-suspended"]);
    const kinds = await owner()
      .select({ kind: badgeEvent.kind })
      .from(badgeEvent)
      .where(eq(badgeEvent.badgeId, badgeId));
    expect(kinds.map(({ kind }) => kind)).toEqual([
      ...["proposed", "evidence_added", "signed", "suspended", "reinstated"],
    ]);
  });

  it("leaves a record suspended that rests on another suspended badge too", async () => {
    const one = await awarded(all, "piece_inspected", all.pieceId);
    const two = await awarded(all, "workshop_checked", all.maker);
    unwrap(await issuePieceRecord(system, { pieceId: all.pieceId }));
    for (const badgeId of [one, two])
      unwrap(await suspendBadge({ actor: all.first }, { badgeId, reason: "complaint" }));
    unwrap(await reinstateBadge({ actor: all.first }, { badgeId: one }));
    expect((await recordOf(all.pieceId)).suspendedAt).not.toBeNull();
    expect((await credentialOf(one))?.suspendedAt).toBeNull();
    unwrap(await reinstateBadge({ actor: all.first }, { badgeId: two }));
    expect((await recordOf(all.pieceId)).suspendedAt).toBeNull();
  });

  it("leaves a record suspended that names another badge whose renewal is suspended", async () => {
    const [inspected, mark] = [
      await awarded(all, "piece_inspected", all.pieceId, later(-170)),
      await awarded(all, "collective_mark", all.maker, later(-330)),
    ];
    unwrap(await issuePieceRecord({ ...system, now: later(-160) }, { pieceId: all.pieceId }));
    const [one, two] = [await renewed(inspected), await renewed(mark)];
    for (const badgeId of [one, two])
      unwrap(await suspendBadge({ actor: all.first }, { badgeId, reason: "complaint" }));
    unwrap(await reinstateBadge({ actor: all.first }, { badgeId: one }));
    expect((await recordOf(all.pieceId)).suspendedAt).not.toBeNull();
    unwrap(await reinstateBadge({ actor: all.first }, { badgeId: two }));
    expect((await recordOf(all.pieceId)).suspendedAt).toBeNull();
  });

  it("goes on for a record whose other badge ran out while it was suspended", async () => {
    const signed = new Date("2026-03-01T10:00:00Z");
    const runsOut = await awarded(all, "piece_inspected", all.pieceId, signed);
    const goesOn = await awarded(all, "workshop_checked", all.maker, signed);
    unwrap(
      await issuePieceRecord({ ...system, now: new Date("2026-03-02T10:00:00Z") }, { pieceId: all.pieceId }),
    );
    const before = { actor: all.first, now: new Date("2026-08-01T10:00:00Z") };
    for (const badgeId of [runsOut, goesOn])
      unwrap(await suspendBadge(before, { badgeId, reason: "complaint" }));
    unwrap(await expireBadges({ ...system, now: new Date("2026-10-01T00:00:00Z") }, {}));
    expect((await readBadge(runsOut)).state).toBe("expired");
    unwrap(await reinstateBadge({ actor: all.first }, { badgeId: goesOn }));
    expect((await recordOf(all.pieceId)).suspendedAt).not.toBeNull();
  });

  it("follows a maker who takes their agreement back, and off the pages it is at once", async () => {
    const badgeId = await awarded(all, "workshop_checked", all.maker);
    const input = { artisanId: all.maker, purpose: "publication", agreed: false, locale: "fr" } as const;
    unwrap(await setMyConsent({ actor: all.holder }, input));
    expect(await shown(badgeId)).toBeUndefined();
    expect((await credentialOf(badgeId))?.suspendedAt).toBeNull();
    const follow = badgesJobHandlers.find(({ job }) => job.name === followMakerJob.name);
    await follow?.run({ artisanId: all.maker } as never);
    expect(await readBadge(badgeId)).toMatchObject({
      ...{ state: "suspended", suspensionReason: "consent_withdrawn" },
    });
    expect((await credentialOf(badgeId))?.suspendedAt).not.toBeNull();
  });
});

describe("revoking", () => {
  it("takes the credential and the records along, from suspension too, and is for good", async () => {
    const badgeId = await awarded(all, "piece_inspected", all.pieceId);
    unwrap(await issuePieceRecord(system, { pieceId: all.pieceId }));
    unwrap(await suspendBadge({ actor: all.first }, { badgeId, reason: "complaint" }));
    const done = unwrap(await revokeBadge({ actor: all.first }, { badgeId, ...why }));
    expect(done.revokedRecords).toBe(1);
    expect((await credentialOf(badgeId))?.revokedAt).not.toBeNull();
    expect((await recordOf(all.pieceId)).revokedAt).not.toBeNull();
    expect(code(await reinstateBadge({ actor: all.first }, { badgeId }))).toBe("BADGE_NOT_SUSPENDED");
    expect(await readBadge(badgeId)).toMatchObject({
      ...{ state: "revoked", revocationCode: "evidence_wrong", revocationReason: why.reason },
    });
  });

  it("needs a reason from the list, its words in three languages, and a yes", async () => {
    const badgeId = await awarded(all, "workshop_checked", all.maker);
    const refused = await revokeBadge(
      { actor: all.first },
      { badgeId, code: "because" as never, reason: { ...why.reason, ar: " " }, confirmed: false as never },
    );
    expect(refused).toMatchObject({
      error: {
        details: {
          fields: { code: "REASON_REQUIRED", "reason.ar": "REQUIRED", confirmed: "CONFIRM_REQUIRED" },
        },
      },
    });
  });

  it("is of what was signed alone", async () => {
    const badgeId = await proposed(all, "workshop_checked", all.maker);
    expect(code(await revokeBadge({ actor: all.first }, { badgeId, ...why }))).toBe("BADGE_NOT_SIGNED");
  });
});

describe("time", () => {
  it("ends a badge at its moment, in what is read at once and in what is kept once that is noted", async () => {
    const badgeId = await awarded(all, "piece_inspected", all.pieceId, new Date("2026-03-31T10:00:00Z"));
    // Six months, and September has no 31st.
    expect((await readBadge(badgeId)).expiresAt?.toISOString()).toBe("2026-09-30T10:00:00.000Z");
    const now = new Date("2026-10-01T00:00:00Z");
    const seen = unwrap(await getBadge({ actor: all.first, now }, { badgeId }));
    expect(seen).toMatchObject({ state: "expired", acts: ["renew", "revoke"] });
    const noted = unwrap(await expireBadges({ ...system, now }, {}));
    expect(noted.tags).toContain(`piece:${all.pieceId}`);
    expect((await readBadge(badgeId)).state).toBe("expired");
    expect(unwrap(await getBadge({ actor: all.first, now }, { badgeId })).acts).toEqual(["renew", "revoke"]);
    expect(code(await suspendBadge({ actor: all.first, now }, { badgeId, reason: "complaint" }))).toBe(
      "BADGE_NOT_IN_FORCE",
    );
  });

  it("reminds the maker of each day once, and of missed ones by the nearest alone", async () => {
    const badgeId = await awarded(all, "piece_inspected", all.pieceId, new Date("2026-03-15T10:00:00Z"));
    const letters = async (day: string) => {
      unwrap(await remindBadges({ ...system, now: new Date(day) }, {}));
      return (await lettersOf(badgeId)).filter((name) => name === "badge-reminder").length;
    };
    expect(await letters("2026-07-01T10:00:00Z")).toBe(0);
    expect(await letters("2026-08-20T10:00:00Z")).toBe(1);
    expect(await letters("2026-08-21T10:00:00Z")).toBe(1);
    expect(await letters("2026-09-10T10:00:00Z")).toBe(2);
    expect(await letters("2026-09-16T10:00:00Z")).toBe(2);
  });

  it("is prolonged by two signatures: the old one holds until then, and what rests on it goes with the new one", async () => {
    const signed = later(-170);
    const old = await awarded(all, "piece_inspected", all.pieceId, signed);
    unwrap(await issuePieceRecord({ ...system, now: later(-160) }, { pieceId: all.pieceId }));
    const { badgeId } = unwrap(await renewBadge({ actor: all.second }, { badgeId: old }));
    expect(code(await renewBadge({ actor: all.second }, { badgeId: old }))).toBe("BADGE_PROPOSED_ALREADY");
    expect(code(await signBadge({ actor: all.first }, { badgeId, confirmed: true }))).toBe(
      "BADGE_NO_EVIDENCE",
    );
    expect((await readBadge(old)).state).toBe("active");
    unwrap(await addBadgeRecord({ actor: all.second }, { badgeId, recordId: all.visitId }));
    unwrap(await suspendBadge({ actor: all.first }, { badgeId: old, reason: "complaint" }));
    const early = await signBadge({ actor: all.first }, { badgeId, confirmed: true });
    expect(code(early)).toBe("BADGE_RENEWED_SUSPENDED");
    unwrap(await reinstateBadge({ actor: all.first }, { badgeId: old }));
    unwrap(await signBadge({ actor: all.first }, { badgeId, confirmed: true }));
    expect((await readBadge(old)).state).toBe("replaced");
    expect(await shown(old)).toBeUndefined();
    expect((await recordOf(all.pieceId)).revokedAt).toBeNull();
    unwrap(await revokeBadge({ actor: all.first }, { badgeId, ...why }));
    expect((await recordOf(all.pieceId)).revokedAt).not.toBeNull();
    expect((await credentialOf(old))?.revokedAt).not.toBeNull();
  });

  it("is not prolonged before its first reminder", async () => {
    const badgeId = await awarded(all, "piece_inspected", all.pieceId);
    expect(code(await renewBadge({ actor: all.first }, { badgeId }))).toBe("BADGE_STILL_RUNS");
  });
});

describe("states", () => {
  it("follow each other as the table in the database says", async () => {
    const { rows } =
      (await owner().execute(sql`select from_state || ' ' || to_state as step from state_transition
      where aggregate = 'badge' order by 1`)) as unknown as { rows: { step: string }[] };
    const ours = Object.entries(badgeTransitions).flatMap(([from, next]) =>
      next.map((to) => `${from} ${to}`),
    );
    expect(rows.map(({ step }) => step)).toEqual(ours.sort());
  });
});
