import { and, desc, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { siteVisit } from "#db/schema/applications.ts";
import { artisan } from "#db/schema/artisans.ts";
import { craftAssessment } from "#db/schema/endangered.ts";
import { standingChange } from "#db/schema/register.ts";
import type { BadgeData, BadgeScope, PieceData } from "#db/seed/data/types.ts";
import type { Dataset } from "#db/seed/dataset.ts";
import { publishedDay } from "#db/seed/goods.ts";
import {
  addBadgeRecord,
  proposeBadge,
  revokeBadge,
  signBadge,
  suspendBadge,
} from "#features/badges/index.ts";
import { usualMethod } from "#features/badges/schema.ts";
import { issuePieceRecord } from "#features/provenance/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { makeConsent } from "#tests/factories/badges.ts";
import { actorOf } from "#tests/factories/people.ts";
import { stableId } from "#tests/factories/stable-id.ts";

type At = (day: number, minutes?: number) => Date;

const system = systemActor("seed");

/**
 * Badges as two officers signed them off, through the product's own commands; those to be suspended or revoked are so in their turn by
 * seedRecords. A craft's rests on its newest assessment, any other on a visit of the first officer. Letters of the past go to nobody.
 */
export async function seedBadges(tx: Tx, data: Dataset, at: At): Promise<SeededBadges> {
  const made: SeededBadges = new Map();
  for (const entry of [...data.badges].sort((a, b) => a.issuedDay - b.issuedDay)) {
    const { key, claim, scope, chamberKey, publicNote, issuedDay } = entry;
    const chamberId = stableId("chamber", chamberKey);
    const first = { actor: officerOf(data, entry.firstReviewerKey), now: at(issuedDay - 1) };
    const makerId = stableId("artisan", makerOf(data, scope) ?? "");
    if (scope.kind !== "craft") await makeConsent(tx, makerId, chamberId, first.actor.userId);
    const { badgeId } = await proposeBadge.within(tx, first, {
      ...{ chamberId, claim, method: usualMethod[claim], note: publicNote },
      subjectId: subjectOf(scope),
    });
    const officerId = first.actor.userId;
    const recordId =
      scope.kind === "craft"
        ? await newestAssessment(tx, stableId("craft", scope.craftKey))
        : await makeVisit(tx, { key, artisanId: makerId, chamberId, officerId }, at(issuedDay - 3));
    await addBadgeRecord.within(tx, first, { badgeId, recordId });
    const second = { actor: officerOf(data, entry.secondReviewerKey), now: at(issuedDay) };
    await signBadge.within(tx, second, { badgeId, confirmed: true });
    made.set(key, badgeId);
  }
  await forgetLetters(tx);
  return made;
}

export type SeededBadges = Map<string, Id<"badge">>;

function officerOf(data: Dataset, key: string) {
  const chamberKey = data.people.find((person) => person.key === key)?.chamberKey ?? "";
  return actorOf({ id: stableId("user", key), email: `${key}@example.test` }, [
    { role: "verifier", chamberId: stableId("chamber", chamberKey) },
  ]);
}

function makerOf(data: Dataset, scope: BadgeScope): string | undefined {
  if (scope.kind === "maker") return scope.artisanKey;
  return scope.kind === "piece"
    ? data.pieces.find(({ key }) => key === scope.pieceKey)?.artisanKey
    : undefined;
}

function subjectOf(scope: BadgeScope) {
  if (scope.kind === "craft") return stableId("craft", scope.craftKey);
  return scope.kind === "maker" ? stableId("artisan", scope.artisanKey) : stableId("piece", scope.pieceKey);
}

async function newestAssessment(tx: Tx, craftId: Id<"craft">): Promise<Id<"assessment">> {
  const [newest] = await tx
    .select({ id: craftAssessment.id })
    .from(craftAssessment)
    .where(and(eq(craftAssessment.craftId, craftId), eq(craftAssessment.state, "confirmed")))
    .orderBy(desc(craftAssessment.assessedOn), desc(craftAssessment.id))
    .limit(1);
  if (!newest) throw new Error(`no assessment of ${craftId}`);
  return newest.id;
}

async function makeVisit(
  tx: Tx,
  of: { key: string; artisanId: Id<"artisan">; chamberId: Id<"chamber">; officerId: Id<"user"> },
  doneAt: Date,
): Promise<Id<"visit">> {
  const { key, artisanId, chamberId, officerId } = of;
  const id = stableId("visit", `badge ${key}`);
  await tx.insert(siteVisit).values({
    ...{ id, artisanId, chamberId, officerId, plannedBy: officerId, plannedFor: doneAt, doneAt },
    ...{ outcome: "confirmed", report: "Demonstration: what the badge says was seen.", createdAt: doneAt },
  });
  return id;
}

/** What happened months ago is no news: nobody is written to about it today. */
async function forgetLetters(tx: Tx): Promise<void> {
  await tx.execute(sql`delete from pgboss.job
    where name = 'mail.send' and data->'payload'->>'template' like 'badge-%'`);
}

function covers({ scope }: BadgeData, piece: PieceData): boolean {
  if (scope.kind === "piece") return scope.pieceKey === piece.key;
  return scope.kind === "maker" ? scope.artisanKey === piece.artisanKey : scope.craftKey === piece.craftKey;
}

/**
 * Signs the record of every piece, and suspends and revokes what the scenario does, in the order of their dates, so that the log
 * reads as it would have grown. Everything happens in the caller's transaction.
 */
export async function seedRecords(
  tx: Tx,
  data: Dataset,
  badges: SeededBadges,
  at: At,
  done: (finished: number) => void = () => undefined,
): Promise<void> {
  const makers = new Map(data.artisans.map((maker) => [maker.key, maker]));
  const issues = data.pieces.map((piece) => {
    const chamberKey = makers.get(piece.artisanKey)?.chamberKey;
    const own = data.badges.filter((entry) => entry.chamberKey === chamberKey && covers(entry, piece));
    // After the badges it rests on, and never after one was taken away.
    const now = at(Math.max(publishedDay(piece, data), ...own.map((entry) => entry.issuedDay)), 15);
    return {
      now,
      run: () =>
        issuePieceRecord.within(tx, { actor: system, now }, { pieceId: stableId("piece", piece.key) }),
    };
  });
  const takenBack = data.badges.flatMap((entry) => {
    const { firstReviewerKey, revoked, suspendedDay } = entry;
    const badgeId = badges.get(entry.key);
    if (!badgeId) return [];
    const actor = officerOf(data, firstReviewerKey);
    const suspension = { badgeId, reason: "complaint" } as const;
    return [
      ...(suspendedDay === undefined
        ? []
        : [eventAt(at(suspendedDay, 30), (now) => suspendBadge.within(tx, { actor, now }, suspension))]),
      ...(revoked
        ? [
            eventAt(at(revoked.day, 30), (now) =>
              revokeBadge.within(
                tx,
                { actor, now },
                { badgeId, code: revoked.code, reason: revoked.reason, confirmed: true },
              ),
            ),
          ]
        : []),
    ];
  });
  const events = [...issues, ...takenBack].sort((a, b) => a.now.getTime() - b.now.getTime());
  for (const [n, event] of events.entries()) {
    await event.run();
    done(n + 1);
  }
  await forgetLetters(tx);
}

const eventAt = (now: Date, run: (now: Date) => Promise<unknown>) => ({ now, run: () => run(now) });

/** Suspends the makers that the scenario knows as suspended (their pieces stay, nothing is sold), and plans one suspension. */
export async function seedSuspensions(tx: Tx, data: Dataset, at: (day: number) => Date): Promise<void> {
  for (const { key, state, chamberKey } of data.artisans) {
    if (state !== "suspended" && key !== "meknes-saddler") continue;
    const artisanId = stableId("artisan", key);
    const isNow = state === "suspended";
    const since = at(isNow ? -9 : 60);
    await tx.insert(standingChange).values({
      id: stableId("standing", `${key} suspended`),
      artisanId,
      chamberId: stableId("chamber", chamberKey),
      from: isNow ? "registered" : null,
      to: "suspended",
      reason: isNow ? "NUMBER_NOT_CONFIRMED" : "UNREACHABLE",
      effectiveFrom: since,
      appliedAt: isNow ? since : null,
      orderedBy: stableId("user", "admin"),
    });
    if (isNow) await tx.update(artisan).set({ state, stateSince: since }).where(eq(artisan.id, artisanId));
  }
}
