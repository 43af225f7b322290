import { piecePath } from "#features/provenance/domain/addresses.ts";
import type { Common } from "#features/provenance/domain/common.ts";
import { type LanguageValue, languageValues } from "#features/provenance/domain/language-values.ts";
import { contextPath } from "#lib/credentials/context.ts";
import type { Credential } from "#lib/credentials/credential.ts";
import { digestMultibase } from "#lib/credentials/digest.ts";
import { pieceContextPath } from "#lib/credentials/piece-context.ts";
import { xsdDateTime } from "#lib/credentials/xsd.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";

/** What a chamber signs about a piece. Of the maker only what their public page shows. */
export type RecordFacts = {
  serial: string;
  title: LocalizedText;
  /** Share in per cent, and the lot as it stood on the bale or the bill. */
  materials: readonly { name: LocalizedText; sharePercent: number | null; lot: string | null }[];
  techniques: readonly LocalizedText[];
  craft: LocalizedText;
  region: LocalizedText;
  maker: { name: LocalizedText; town: LocalizedText; page: string | null };
  size: { lengthMm: number | null; widthMm: number | null; heightMm: number | null; weightGrams: number };
  making: {
    /** `YYYY-MM`. */
    month: string | null;
    /** Of an old piece. */
    year: number | null;
    hoursOfWork: number | null;
    hands: number | null;
    role: string;
    /** An attested apprenticeship, shown with both people's agreement. A record is for good, so that it names nobody. */
    underMaster: boolean;
  };
  care: LocalizedText;
  repair: LocalizedText | null;
  /** 14 digits from the maker's own GS1 prefix. */
  gtin: string | null;
  /** When the facts of the piece were last changed. */
  changedAt: Date;
  /** Addresses of the published bytes whose digests these are; null for pictures of before bytes were published. */
  images: readonly { view: string; url: string | null; sha256: string; isDemonstration: boolean }[];
  badges: readonly { id: string; claim: string; issuedAt: Date }[];
  isDemonstration: boolean;
};

/**
 * The unsigned record of a piece (W3C Verifiable Credentials 2.0, own vocabulary). A fact that nobody recorded is not said.
 */
export function pieceRecord(facts: RecordFacts, at: Common): Credential {
  const pieceUrl = `${at.origin}${piecePath(facts.serial)}`;
  const evidence = facts.badges.map((badge) => ({
    id: `${pieceUrl}#${badge.id}`,
    type: ["TwoOfficerReview"],
    claim: badge.claim,
    officers: 2,
    reviewedAt: xsdDateTime(badge.issuedAt),
  }));
  const { month, year, hoursOfWork, hands, role } = facts.making;
  return {
    "@context": [
      "https://www.w3.org/ns/credentials/v2",
      `${at.origin}${contextPath}`,
      `${at.origin}${pieceContextPath}`,
    ],
    id: at.id,
    type: ["VerifiableCredential", "PieceRecord"],
    issuer: { id: at.issuer, name: languageValues(at.issuerName) },
    validFrom: xsdDateTime(at.now),
    credentialStatus: at.statuses,
    credentialSubject: {
      id: pieceUrl,
      type: "CraftPiece",
      serialNumber: facts.serial,
      name: languageValues(facts.title),
      craft: { type: "Craft", name: languageValues(facts.craft) },
      material: facts.materials.map(({ name, sharePercent, lot }) => ({
        type: "Material",
        name: languageValues(name),
        ...known({ sharePercent, lot }),
      })),
      technique: facts.techniques.map((name) => ({ type: "Technique", name: languageValues(name) })),
      maker: {
        ...(facts.maker.page ? { id: facts.maker.page } : {}),
        type: "Artisan",
        name: languageValues(facts.maker.name),
        town: languageValues(facts.maker.town),
      },
      madeIn: { type: "Region", name: languageValues(facts.region) },
      ...known({ madeInMonth: month, madeInYear: year === null ? null : String(year), hoursOfWork, hands }),
      makerRole: role,
      ...(facts.making.underMaster ? { madeUnderMaster: true } : {}),
      ...known(facts.size),
      ...worded({ care: facts.care, repair: facts.repair ?? {} }),
      ...known({ gtin: facts.gtin }),
      dateModified: xsdDateTime(facts.changedAt),
      image: facts.images.map((image) => ({
        ...known({ id: image.url }),
        type: "PieceImage",
        view: image.view,
        digestMultibase: digestMultibase(Buffer.from(image.sha256, "hex")),
        demonstration: image.isDemonstration,
      })),
      demonstration: facts.isDemonstration,
    },
    ...(evidence.length > 0 ? { evidence } : {}),
  };
}

/** What somebody recorded. */
function known(facts: Readonly<Record<string, string | number | null>>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(facts).filter((fact): fact is [string, string | number] => fact[1] !== null),
  );
}

/** Words that are said in some language. */
function worded(facts: Readonly<Record<string, LocalizedText>>): Record<string, LanguageValue[]> {
  const said = Object.entries(facts).map(([term, words]) => [term, languageValues(words)] as const);
  return Object.fromEntries(said.filter(([, values]) => values.length > 0));
}
