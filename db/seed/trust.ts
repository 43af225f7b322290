import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import { badge } from "#db/schema/provenance.ts";
import { standingChange } from "#db/schema/register.ts";
import type { BadgeData, PieceData } from "#db/seed/data/types.ts";
import type { Dataset } from "#db/seed/dataset.ts";
import { publishedDay } from "#db/seed/goods.ts";
import { issuePieceRecord, revokeBadge } from "#features/provenance/index.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { actorOf } from "#tests/factories/people.ts";
import { stableId } from "#tests/factories/stable-id.ts";

type At = (day: number, minutes?: number) => Date;

const system = systemActor("seed");

/** Badges as two officers signed them off; those to be revoked are revoked by seedRecords, in their turn. */
export async function seedBadges(tx: Tx, data: Dataset, at: At): Promise<void> {
  for (const { key, claim, scope, chamberKey, publicNote, ...entry } of data.badges) {
    await tx.insert(badge).values({
      id: stableId("badge", key),
      claim,
      craftId: scope.kind === "craft" ? stableId("craft", scope.craftKey) : null,
      artisanId: scope.kind === "maker" ? stableId("artisan", scope.artisanKey) : null,
      pieceId: scope.kind === "piece" ? stableId("piece", scope.pieceKey) : null,
      chamberId: stableId("chamber", chamberKey),
      firstReviewer: stableId("user", entry.firstReviewerKey),
      secondReviewer: stableId("user", entry.secondReviewerKey),
      publicNote,
      issuedAt: at(entry.issuedDay),
      expiresAt: at(entry.expiresDay),
      createdAt: at(entry.issuedDay),
    });
  }
}

function covers({ scope }: BadgeData, piece: PieceData): boolean {
  if (scope.kind === "piece") return scope.pieceKey === piece.key;
  return scope.kind === "maker" ? scope.artisanKey === piece.artisanKey : scope.craftKey === piece.craftKey;
}

/**
 * Signs the record of every piece and revokes what the scenario revokes, in the order of their dates, so that the log
 * reads as it would have grown. Everything happens in the caller's transaction.
 */
export async function seedRecords(
  tx: Tx,
  data: Dataset,
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
  const revocations = data.badges.flatMap((entry) => {
    if (!entry.revoked) return [];
    const { day, reason } = entry.revoked;
    const now = at(day, 30);
    const chamberId = stableId("chamber", entry.chamberKey);
    const id = stableId("user", entry.firstReviewerKey);
    const actor = actorOf({ id, email: `${entry.firstReviewerKey}@example.test` }, [
      { role: "verifier", chamberId },
    ]);
    const input = { badgeId: stableId("badge", entry.key), reason };
    return [{ now, run: () => revokeBadge.within(tx, { actor, now }, input) }];
  });
  const events = [...issues, ...revocations].sort((a, b) => a.now.getTime() - b.now.getTime());
  for (const [n, event] of events.entries()) {
    await event.run();
    done(n + 1);
  }
}

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
