import { contextPath } from "#lib/credentials/context.ts";
import type { Credential, StatusEntry } from "#lib/credentials/credential.ts";
import { digestMultibase } from "#lib/credentials/digest.ts";
import { xsdDateTime } from "#lib/credentials/xsd.ts";
import { locales } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";

/** What a chamber signs about a piece. Of the maker only what their public page shows. */
export type RecordFacts = {
  serial: string;
  title: LocalizedText;
  materials: readonly LocalizedText[];
  craft: LocalizedText;
  region: LocalizedText;
  maker: { name: LocalizedText; town: LocalizedText; page: string | null };
  size: { lengthMm: number | null; widthMm: number | null; heightMm: number | null; weightGrams: number };
  images: readonly { view: string; originalSha256: string; isDemonstration: boolean }[];
  badges: readonly { id: string; claim: string; issuedAt: Date }[];
  isDemonstration: boolean;
};

export type LanguageValue = { "@value": string; "@language": string };

/** The unsigned record of a piece (W3C Verifiable Credentials 2.0, own vocabulary). */
export function pieceRecord(
  facts: RecordFacts,
  at: {
    origin: string;
    id: string;
    pieceUrl: string;
    issuer: string;
    issuerName: LocalizedText;
    status: StatusEntry;
    now: Date;
  },
): Credential {
  const evidence = facts.badges.map((badge) => ({
    id: `${at.pieceUrl}#${badge.id}`,
    type: ["TwoOfficerReview"],
    claim: badge.claim,
    officers: 2,
    reviewedAt: xsdDateTime(badge.issuedAt),
  }));
  const size = Object.entries(facts.size).filter(([, value]) => value !== null);
  return {
    "@context": ["https://www.w3.org/ns/credentials/v2", `${at.origin}${contextPath}`],
    id: at.id,
    type: ["VerifiableCredential", "PieceRecord"],
    issuer: { id: at.issuer, name: languageValues(at.issuerName) },
    validFrom: xsdDateTime(at.now),
    credentialStatus: at.status,
    credentialSubject: {
      id: at.pieceUrl,
      type: "CraftPiece",
      serialNumber: facts.serial,
      name: languageValues(facts.title),
      craft: { type: "Craft", name: languageValues(facts.craft) },
      material: facts.materials.map((name) => ({ type: "Material", name: languageValues(name) })),
      maker: {
        ...(facts.maker.page ? { id: facts.maker.page } : {}),
        type: "Artisan",
        name: languageValues(facts.maker.name),
        town: languageValues(facts.maker.town),
      },
      madeIn: { type: "Region", name: languageValues(facts.region) },
      ...Object.fromEntries(size),
      image: facts.images.map((image) => ({
        type: "PieceImage",
        view: image.view,
        digestMultibase: digestMultibase(Buffer.from(image.originalSha256, "hex")),
        demonstration: image.isDemonstration,
      })),
      demonstration: facts.isDemonstration,
    },
    ...(evidence.length > 0 ? { evidence } : {}),
  };
}

function languageValues(text: LocalizedText): LanguageValue[] {
  return locales.flatMap((lang) => (text[lang] ? [{ "@value": text[lang], "@language": lang }] : []));
}

/** Words of a signed record back as localised text; empty for anything else. */
export function fromLanguageValues(value: unknown): LocalizedText {
  const values = Array.isArray(value) ? value : [value];
  const words = values.flatMap((item) =>
    locales.includes(item?.["@language"]) && typeof item["@value"] === "string"
      ? [[item["@language"], item["@value"]] as const]
      : [],
  );
  return Object.fromEntries(words);
}
