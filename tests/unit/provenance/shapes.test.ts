import { describe, expect, it } from "vitest";
import { artisanCard } from "#features/provenance/domain/artisan-card.ts";
import type { Common } from "#features/provenance/domain/common.ts";
import { pieceRecord, type RecordFacts } from "#features/provenance/domain/piece-record.ts";
import { assertShape } from "#features/provenance/domain/shapes.ts";
import { skillCertificate } from "#features/provenance/domain/skill-certificate.ts";
import type { Credential } from "#lib/credentials/credential.ts";
import { didWeb } from "#lib/credentials/did.ts";
import { generateKey } from "#lib/credentials/keys.ts";
import { credentialsContext } from "#lib/credentials/pinned.ts";
import { signCredential } from "#lib/credentials/sign.ts";
import { statusEntry } from "#lib/credentials/status-list.ts";
import { vocabularyPath } from "#lib/credentials/vocabulary.ts";
import { origin, signedAt } from "./credential-fixtures.ts";

const name = { ar: "صحن", fr: "Plat", en: "Dish" };
const list = (purpose: "revocation" | "suspension") =>
  statusEntry(`${origin}/status/fes/${purpose}`, purpose, 7);
const common: Common = {
  origin,
  id: "urn:uuid:3f1e0b54-8a3b-4b7a-9d4b-2f0a3c1d5e6f",
  issuer: didWeb(origin, "did", "fes"),
  issuerName: name,
  statuses: [list("revocation"), list("suspension")],
  now: signedAt,
};
const years = (n: number) => new Date(Date.UTC(2026 + n, 2, 2));

const facts = {
  card: {
    url: `${origin}/c/ABCD`,
    number: "03-2026-000017",
    holderName: name,
    trade: name,
    registryNumber: "R-1",
    category: "maalem",
    validFrom: years(0),
    validUntil: years(5),
  },
  piece: {
    serial: "SND-0123456789",
    title: name,
    materials: [
      { name, sharePercent: 60, lot: "L-7" },
      { name, sharePercent: null, lot: null },
    ],
    techniques: [name],
    craft: name,
    region: name,
    maker: { name, town: name, page: `${origin}/fr/artisans/x` },
    making: { month: "2026-02", year: null, hoursOfWork: 12, hands: 2, role: "made", underMaster: false },
    care: name,
    repair: null,
    gtin: "09506000134352",
    changedAt: signedAt,
    size: { lengthMm: null, widthMm: 320, heightMm: null, weightGrams: 900 },
    images: [
      { view: "front", url: `${origin}/media/x`, sha256: "ab".repeat(32), isDemonstration: true },
      { view: "back", url: null, sha256: "cd".repeat(32), isDemonstration: true },
    ],
    badges: [{ id: "bdg_1", claim: "endangered_craft", issuedAt: signedAt }],
    isDemonstration: true,
  } satisfies RecordFacts,
  skill: {
    page: null,
    registryNumber: "R-1",
    achievementUrl: `${origin}/fr/crafts/x`,
    name,
    description: name,
    criteria: name,
    basis: name,
    assessedAt: signedAt,
    validUntil: null,
  },
};

const review = {
  id: `${origin}/p/SND-0123456789#bdg_1`,
  type: ["TwoOfficerReview"],
  claim: "endangered_craft",
  officers: 2,
  reviewedAt: "2026-03-01T10:00:00Z",
};
const badge: Credential = {
  "@context": [credentialsContext, `${origin}${vocabularyPath}`],
  id: common.id,
  type: ["VerifiableCredential", "ProvenanceBadge"],
  issuer: { id: common.issuer, name: [{ "@value": "Chambre", "@language": "fr" }] },
  validFrom: "2026-03-01T10:00:00Z",
  validUntil: "2028-03-01T10:00:00Z",
  credentialStatus: common.statuses,
  credentialSubject: {
    id: `${origin}/p/SND-0123456789`,
    type: "CraftPiece",
    name: [{ "@value": "Plat", "@language": "fr" }],
    claim: "endangered_craft",
    demonstration: true,
  },
  evidence: [
    {
      ...review,
      method: "workshop_visit",
      officer: [
        { type: "Officer", role: "verifier", internalNumber: "V-1" },
        { type: "Officer", role: "manager", internalNumber: "M-2" },
      ],
      reviewedEvidence: [{ type: "Evidence", evidenceKind: "visit", evidenceDate: "2026-02-01" }],
    },
  ],
};

const built = {
  piece_record: pieceRecord(facts.piece, common),
  artisan_card: artisanCard(facts.card, common),
  provenance_badge: badge,
  skill_certificate: skillCertificate(facts.skill, common),
};
type Kind = keyof typeof built;
const kinds = Object.keys(built) as Kind[];

/** The credential with `member` changed inside its subject. */
const withSubject = (credential: Credential, member: Record<string, unknown>): Credential => ({
  ...credential,
  credentialSubject: { ...credential.credentialSubject, ...member },
});

describe("what a credential may say", () => {
  it.each(kinds)("%s is of its shape, and signs with every term defined", async (kind) => {
    expect(() => assertShape(kind, built[kind])).not.toThrow();
    const key = await generateKey(common.issuer);
    const signed = await signCredential(built[kind], key, { origin, now: signedAt });
    expect(signed.credentialSubject).toEqual(built[kind].credentialSubject);
  });

  it.each(kinds)("%s with anything more about a person is refused", (kind) => {
    for (const member of [{ telephone: "+212600000000" }, { cin: "AB123456" }, { birthDate: "1960-01-01" }]) {
      expect(() => assertShape(kind, withSubject(built[kind], member))).toThrow(/not of its shape/);
    }
    expect(() => assertShape(kind, { ...built[kind], holderEmail: "a@example.test" })).toThrow();
  });

  it.each(kinds)("%s is refused as any other kind", (kind) => {
    for (const other of kinds.filter((one) => one !== kind)) {
      expect(() => assertShape(other, built[kind])).toThrow();
    }
  });

  it("refuses a card of more than five years, and one without an end", () => {
    const long = artisanCard({ ...facts.card, validUntil: years(6) }, common);
    expect(() => assertShape("artisan_card", long)).toThrow();
    const { validUntil: _, ...endless } = built.artisan_card;
    expect(() => assertShape("artisan_card", endless as Credential)).toThrow();
  });

  it("refuses a badge that one officer signed, without evidence, or that names an officer", () => {
    const officer = { type: "Officer", role: "verifier", internalNumber: "V-1" };
    for (const wrong of [
      [{ ...review, officers: 1 }],
      [{ ...review, officer: [officer] }],
      [{ ...review, reviewedEvidence: [] }],
      [{ ...review, officer: [officer, { ...officer, name: "A. Officer" }] }],
      [],
    ]) {
      expect(() => assertShape("provenance_badge", { ...badge, evidence: wrong })).toThrow();
    }
  });
});
