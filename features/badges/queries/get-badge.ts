import "server-only";
import { asc, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { badgeEvent, badgeEvidence } from "#db/schema/badges.ts";
import { user } from "#db/schema/identity.ts";
import { badge } from "#db/schema/provenance.ts";
import { mayKeepBadges, maySignBadge } from "#features/badges/policy.ts";
import {
  rowDto,
  type SelectedBadge,
  selectBadges,
  waitsFor,
} from "#features/badges/queries/badge-columns.ts";
import { linkableRecords } from "#features/badges/queries/linkable-records.ts";
import { type BadgeAct, type BadgeFile, badgeIdInput } from "#features/badges/schema.ts";
import { ruleValue } from "#features/rules/index.ts";
import { fileLink } from "#features/vault/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** One badge in full, for its chamber, and of a craft for the officers of every chamber: evidence, history, what may be done. */
export const getBadge = defineQuery({
  name: "badges.get-badge",
  input: badgeIdInput,
  handler: async ({ tx, input, actor, now }): Promise<BadgeFile | null> => {
    const [row] = await selectBadges(tx, eq(badge.id, input.badgeId));
    if (!row || maySignBadge(actor, row.badge) !== "allow") return null;
    const { badge: own } = row;
    const keeps = mayKeepBadges(actor, own.chamberId) === "allow";
    const dto = rowDto(row, actor, now);
    const makerId = own.artisanId ?? row.makerOfPiece;
    const evidence = await readEvidence(tx, own.id, actor, now);
    const linked = new Set(evidence.map(({ recordId }) => recordId));
    const { days } = await ruleValue(tx, "badge.reminders", now);
    const renewFrom = own.expiresAt && own.expiresAt.getTime() - Math.max(...days) * 86_400_000;
    const renewable = renewFrom !== null && renewFrom <= now.getTime();
    return {
      ...dto,
      chamberId: own.chamberId,
      ...{ method: own.method, note: own.publicNote, suspensionReason: own.suspensionReason },
      revokedAt: own.revokedAt?.toISOString() ?? null,
      ...{ revocationCode: own.revocationCode, revocationReason: own.revocationReason },
      firstOfficer: await nameOf(tx, own.firstReviewer),
      secondOfficer: own.secondReviewer ? await nameOf(tx, own.secondReviewer) : null,
      renewsId: own.renewsId,
      evidenceList: evidence,
      events: await readEvents(tx, own.id),
      acts: actsOf(dto.state, { keeps, signs: waitsFor(actor, own), renewable }),
      records:
        keeps && own.state === "proposed"
          ? (await linkableRecords(tx, { ...own, makerId }, now)).filter(({ id }) => !linked.has(id))
          : [],
    };
  },
  policy: (actor, { resource }) =>
    maySignBadge(actor, {
      chamberId: resource.chamberId,
      craftId: resource.subject.kind === "craft" ? (resource.subject.id as Id<"craft">) : null,
    }),
});

/** What may be done next, by where the badge stands and who reads. The commands decide again. */
function actsOf(
  state: BadgeFile["state"],
  { keeps, signs, renewable }: { keeps: boolean; signs: boolean; renewable: boolean },
): BadgeAct[] {
  if (state === "proposed")
    return [
      ...(signs ? (["sign", "decline"] as const) : []),
      ...(keeps ? (["evidence", "withdraw"] as const) : []),
    ];
  if (!keeps) return [];
  const renew: BadgeAct[] = renewable ? ["renew"] : [];
  if (state === "active") return [...renew, "suspend", "revoke"];
  if (state === "suspended") return ["reinstate", "revoke"];
  return state === "expired" ? [...renew, "revoke"] : [];
}

async function nameOf(tx: Tx, userId: Id<"user">): Promise<string> {
  const [row] = await tx.select({ name: user.name, email: user.email }).from(user).where(eq(user.id, userId));
  return row?.name ?? row?.email ?? "";
}

async function readEvidence(tx: Tx, badgeId: SelectedBadge["badge"]["id"], actor: Actor, now: Date) {
  const rows = await tx
    .select()
    .from(badgeEvidence)
    .where(eq(badgeEvidence.badgeId, badgeId))
    .orderBy(asc(badgeEvidence.createdAt), asc(badgeEvidence.id));
  return rows.map(({ id, kind, title, datedOn, sha256, recordId, documentId }) => ({
    ...{ id, kind, title, datedOn, sha256, recordId },
    link: documentId && actor.kind === "person" ? fileLink(documentId, actor.userId, now) : null,
  }));
}

async function readEvents(tx: Tx, badgeId: Id<"badge">) {
  const rows = await tx
    .select({
      id: badgeEvent.id,
      kind: badgeEvent.kind,
      reason: badgeEvent.reason,
      at: badgeEvent.at,
      by: user.name,
    })
    .from(badgeEvent)
    .leftJoin(user, eq(user.id, badgeEvent.by))
    .where(eq(badgeEvent.badgeId, badgeId))
    .orderBy(asc(badgeEvent.id));
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
