import "server-only";
import { fromLanguageValues } from "#features/provenance/domain/piece-record.ts";
import { type BadgeFacts, judge, type Verdict } from "#features/provenance/domain/verdict.ts";
import { getPieceFacts, type PieceFacts } from "#features/provenance/queries/get-piece-facts.ts";
import { checkLog } from "#features/provenance/verification/check-log.ts";
import { checkRecord } from "#features/provenance/verification/check-record.ts";
import { parseSecured } from "#lib/credentials/credential.ts";

/**
 * Verifies a piece now: reads what is stored, checks it as an outsider would, and judges. Null for an unknown
 * serial. Only signatures are remembered between views, by content: a revocation shows at the very next view.
 */
export async function verifyPiece(serial: string, now: Date) {
  const facts = await getPieceFacts({ serial });
  if (!facts) return null;
  const record = await checkRecord(facts, now);
  const log = record
    ? await checkLog(facts, record.digest)
    : { state: "unknown" as const, index: null, size: null };
  const badges = facts.badges.map(badgeFacts);
  const checks = {
    signature: record?.signature ?? "unknown",
    issuer: record?.issuer ?? "unknown",
    status: record?.status ?? "unknown",
    log: log.state,
  } as const;
  const verdict: Verdict = judge({
    hasRecord: record !== null,
    checks,
    recordRevoked: record?.revoked ?? false,
    recordRevokedOn: facts.record?.revokedAt?.toISOString() ?? null,
    makerState: facts.piece.artisanState,
    badges,
  });
  return {
    verdict,
    checks,
    log,
    badges,
    serial: facts.piece.serial,
    issuerDid: record?.issuerDid ?? null,
    listSignedAt: record?.listSignedAt ?? null,
    digest: record?.digest ?? null,
    signedOn: parseSecured(facts.record?.document)?.validFrom ?? null,
    checkedAt: now.toISOString(),
    shown: shownFacts(facts),
    ...placesOf(facts),
  };
}

export type PieceVerification = NonNullable<Awaited<ReturnType<typeof verifyPiece>>>;

/** What the page says of the piece: the signed words when there are any, else the listing's. */
function shownFacts({ piece, record }: PieceFacts) {
  const subject = parseSecured(record?.document)?.credentialSubject as Record<string, unknown> | undefined;
  if (!subject) {
    const { title, craftName, materials, artisanName, town, regionName } = piece;
    return { title, craft: craftName, materials, maker: artisanName, town, region: regionName };
  }
  const named = (value: unknown) => fromLanguageValues((value as { name?: unknown } | undefined)?.name);
  const materials = Array.isArray(subject.material) ? subject.material : [];
  return {
    title: fromLanguageValues(subject.name),
    craft: named(subject.craft),
    materials: materials.map(named),
    maker: named(subject.maker),
    town: fromLanguageValues((subject.maker as { town?: unknown } | undefined)?.town),
    region: named(subject.madeIn),
  };
}

function placesOf({ piece, slugs }: PieceFacts) {
  const image =
    piece.storageKey && piece.imageWidths
      ? {
          key: piece.storageKey,
          webp: piece.imageWidths.webp,
          isDemonstration: piece.imageIsDemonstration ?? false,
        }
      : null;
  const pages = (kind: "artisan" | "piece") =>
    Object.fromEntries(slugs.filter((row) => row.kind === kind).map((row) => [row.locale, row.slug]));
  return {
    image,
    isDemonstration: piece.isDemonstration,
    family: piece.craftFamily,
    makerKind: piece.artisanKind,
    makerState: piece.artisanState,
    chamber: { key: piece.chamberKey, name: piece.chamberName },
    slugs: { artisan: pages("artisan"), piece: pages("piece") },
  };
}

function badgeFacts(row: PieceFacts["badges"][number]): BadgeFacts {
  return {
    id: row.id,
    claim: row.claim,
    state: row.state,
    scope: row.pieceId ?? row.artisanId ?? row.craftId ?? "",
    chamberName: row.chamberName,
    note: row.publicNote,
    issuedAt: row.issuedAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    revokedAt: row.revokedAt?.toISOString() ?? null,
    reason: row.revocationReason,
  };
}
