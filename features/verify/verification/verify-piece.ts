import "server-only";
import type { Checks } from "#features/provenance/schema.ts";
import { type BadgeFacts, judge, type Verdict } from "#features/verify/domain/verdict.ts";
import { getPieceFacts, type PieceFacts } from "#features/verify/queries/get-piece-facts.ts";
import { checkCredential, unchecked } from "#features/verify/verification/check-credential.ts";
import { shownFacts } from "#features/verify/verification/shown-facts.ts";
import { tags } from "#lib/cache/tags.ts";
import { parseSecured } from "#lib/credentials/credential.ts";

/**
 * Verifies a piece now: reads what is stored, checks it as an outsider would, and judges. Null for an unknown
 * serial. Only signatures are remembered between calls, by content.
 */
export async function verifyPiece(serial: string, now: Date) {
  const facts = await getPieceFacts({ serial });
  if (!facts) return null;
  const checked = facts.signed && (await checkCredential(facts.signed, now));
  const badges = facts.badges.map((badge) => badgeFacts(badge, now));
  const { serialNumber } = subjectOf(facts.record?.document);
  // A record that was signed for another label says nothing of this one, whatever row it stands in.
  const isForeign = checked !== null && serialNumber !== facts.piece.serial;
  const checks: Checks = { ...(checked?.checks ?? unchecked), ...(isForeign ? { signature: "failed" } : {}) };
  const named = badgesNamedBy(facts.record?.document);
  const verdict: Verdict = judge({
    hasRecord: checked !== null,
    checks,
    force: checked?.force ?? "unknown",
    revokedOn: checked?.revokedOn ?? null,
    suspendedOn: checked?.suspendedOn ?? null,
    expiredOn: checked?.expiredOn ?? null,
    makerState: facts.piece.artisanState,
    // Only what the record rests on can take it down; the page lists all the others beside it.
    badges: badges.filter(({ id }) => named.has(id)),
  });
  const { piece } = facts;
  return {
    ...{ verdict, checks, checked, badges },
    serial: piece.serial,
    checkedAt: now.toISOString(),
    shown: shownFacts(facts),
    /** Materials in it that were called back, the latest first. */
    recalls: facts.recalls.map((recall) => ({ ...recall, at: recall.at.toISOString() })),
    ...placesOf(facts),
    ...labelOf(facts),
    /** Tags of what this was made of: when one is stamped, it has to be made again. */
    madeOf: [
      tags.piece(piece.id),
      tags.artisan(piece.artisanId),
      tags.crafts(),
      tags.label(piece.serial),
      tags.signatures(piece.chamberKey),
    ],
  };
}

export type PieceVerification = NonNullable<Awaited<ReturnType<typeof verifyPiece>>>;

function subjectOf(document: unknown): Record<string, unknown> {
  return parseSecured(document)?.credentialSubject ?? {};
}

/** Ids of the badges that a record names as its evidence: the part of their addresses behind `#`. */
function badgesNamedBy(document: unknown): ReadonlySet<string> {
  const evidence = parseSecured(document)?.evidence;
  const ids = (Array.isArray(evidence) ? evidence : []).map((each) => String((each as { id?: unknown }).id));
  return new Set(ids.map((id) => id.split("#")[1] ?? ""));
}

function placesOf({ piece, slugs, pictures, portraitKey }: PieceFacts) {
  const pages = (kind: "artisan" | "piece") =>
    Object.fromEntries(slugs.filter((row) => row.kind === kind).map((row) => [row.locale, row.slug]));
  return {
    pictures,
    portraitKey,
    isDemonstration: piece.isDemonstration,
    family: piece.craftFamily,
    makerKind: piece.artisanKind,
    makerState: piece.artisanState,
    chamber: { key: piece.chamberKey, name: piece.chamberName },
    slugs: { artisan: pages("artisan"), piece: pages("piece") },
  };
}

/** What became of the label: scans by place, and the owner's claim. */
function labelOf({ scans, claim }: PieceFacts) {
  const total = scans.reduce((sum, row) => sum + row.scans, 0);
  const firstOn = scans.map((row) => row.firstOn).sort()[0] ?? null;
  return {
    scans: {
      total,
      firstOn,
      places: scans.map(({ region, name, scans: count }) => ({ region, name, count })),
    },
    claim: claim && {
      claimedAt: claim.claimedAt.toISOString(),
      contestedAt: claim.contestedAt?.toISOString() ?? null,
    },
  };
}

function badgeFacts(row: PieceFacts["badges"][number], now: Date): BadgeFacts {
  const ranOut = row.state === "active" && row.expiresAt <= now;
  return {
    id: row.id,
    claim: row.claim,
    state: ranOut ? "expired" : row.state,
    scope: row.pieceId ?? row.artisanId ?? row.craftId ?? "",
    chamberName: row.chamberName,
    note: row.publicNote,
    issuedAt: row.issuedAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    revokedAt: row.revokedAt?.toISOString() ?? null,
    reason: row.revocationReason,
  };
}
