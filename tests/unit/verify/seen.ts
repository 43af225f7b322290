import type { Checks } from "#features/provenance/schema.ts";
import type { Cause, Verdict } from "#features/verify/domain/verdict.ts";
import type { CredentialCheck } from "#features/verify/verification/check-credential.ts";
import type { PieceVerification } from "#features/verify/verification/verify-piece.ts";

const at = "2026-11-26T09:30:00.000Z";

/** Every sentence that may stand at the top. */
export const causes: readonly Cause[] = [
  "authentic",
  "revoked_badge",
  "revoked_record",
  "revoked_maker",
  "suspended_record",
  "suspended_maker",
  "expired_record",
  "forged_signature",
  "forged_issuer",
  "forged_log",
  "unknown_unsigned",
  "cannot_check_list",
  "cannot_check_log",
  "cannot_check_all",
];

const checked = (checks: Checks): CredentialCheck => ({
  checks,
  force: "in_force",
  digest: `u${Buffer.concat([Buffer.of(0x12, 32), Buffer.alloc(32, 5)]).toString("base64url")}`,
  issuerDid: "did:web:sanad.example:did:fes-meknes",
  revokedOn: null,
  suspendedOn: null,
  expiredOn: null,
  listSignedAt: at,
  listValidUntil: "2026-11-26T10:30:00Z",
  log: { state: checks.log, index: 41, size: 1200 },
  witnesses: { signed: 1, of: 2, areDemonstration: true },
  took: { record: 12.4, log: 2.2 },
});

/** A fictional piece as it was verified, with a verdict. */
export function seenAs(cause: Cause, over: Partial<PieceVerification> = {}): PieceVerification {
  const verdict: Verdict = {
    cause,
    on: "2026-10-02T08:00:00.000Z",
    reason:
      cause === "revoked_badge"
        ? { ar: "تغيرت التقنية", fr: "Technique changée", en: "Technique changed" }
        : null,
  };
  const checks: Checks = { signature: "passed", issuer: "passed", status: "passed", log: "passed" };
  if (cause.startsWith("forged_")) checks[cause === "forged_log" ? "log" : "signature"] = "failed";
  if (cause === "cannot_check_list") checks.status = "unknown";
  const name = { ar: "غرفة خيالية", fr: "Chambre fictive", en: "Fictional chamber" };
  return {
    verdict,
    checks,
    checked: cause === "unknown_unsigned" ? null : checked(checks),
    badges: [
      {
        id: "bdg_1",
        claim: "endangered_craft",
        state: cause === "revoked_badge" ? "revoked" : "active",
        scope: "pce_1",
        chamberName: name,
        note: { ar: "شوهدت في الورشة", fr: "Vue à l'atelier", en: "Seen in the workshop" },
        issuedAt: "2026-01-15T00:00:00.000Z",
        expiresAt: "2031-01-15T00:00:00.000Z",
        revokedAt: cause === "revoked_badge" ? verdict.on : null,
        reason: verdict.reason,
      },
    ],
    serial: "SND-7K2M9Q4TXB",
    checkedAt: at,
    shown: {
      title: { ar: "صحن بالأزرق", fr: "Plat au bleu", en: "Blue dish" },
      craft: { ar: "الفخار", fr: "Poterie", en: "Pottery" },
      materials: [
        { name: { ar: "طين", fr: "argile", en: "clay" }, share: 90, lot: "L-2026-03" },
        { name: { fr: "émail" }, share: null, lot: null },
      ],
      techniques: [{ ar: "الخراطة", fr: "tournage", en: "throwing" }],
      maker: { ar: "صانعة خيالية", fr: "Artisane fictive" },
      underMaster: true,
      master: { ar: "معلم خيالي", fr: "Maître fictif" },
      town: { ar: "فاس", fr: "Fès", en: "Fes" },
      region: { ar: "فاس مكناس", fr: "Fès-Meknès", en: "Fes-Meknes" },
      madeIn: "2026-04",
      hours: 34,
      gtin: null,
      pictureDigests: ["ab".repeat(32)],
      signedOn: "2026-05-01T09:00:00Z",
      officers: 2,
    },
    pictures: [
      {
        pieceId: "pce_1" as never,
        position: 0,
        view: "front",
        storageKey: "pieces/fictional",
        widths: { avif: [320], webp: [320, 640] },
        originalSha256: "ab".repeat(32),
        isDemonstration: true,
        recordFile: null,
        recordSha256: null,
      },
    ],
    portraitKey: null,
    isDemonstration: true,
    family: "pottery",
    makerKind: "maalem",
    makerState: "registered",
    chamber: { key: "fes-meknes", name },
    slugs: { artisan: { fr: "artisane-fictive" }, piece: { fr: "plat-au-bleu" } },
    scans: { total: 3, firstOn: "2026-05-03", places: [{ region: "MA", name: null, count: 3 }] },
    claim: null,
    recalls: [],
    madeOf: ["piece:pce_1"],
    ...over,
  };
}
