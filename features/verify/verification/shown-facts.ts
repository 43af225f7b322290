import "server-only";
import { fromLanguageValues } from "#features/provenance/index.ts";
import type { PieceFacts } from "#features/verify/queries/get-piece-facts.ts";
import { parseSecured } from "#lib/credentials/credential.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";

export type ShownFacts = {
  title: LocalizedText;
  craft: LocalizedText;
  /** Each with its share in per cent and its lot, where the record says them. */
  materials: { name: LocalizedText; share: number | null; lot: string | null }[];
  techniques: LocalizedText[];
  maker: LocalizedText;
  /** True when the record says that it was made under a master; who that is stands there while both agree to it. */
  underMaster: boolean;
  master: LocalizedText | null;
  town: LocalizedText;
  region: LocalizedText;
  /** `2026-04` */
  madeIn: string | null;
  hours: number | null;
  gtin: string | null;
  /** SHA-256 of each picture as the record names it, in hex, in their order. */
  pictureDigests: string[];
  signedOn: string | null;
  /** Officers who put their name to what the record rests on; 0 where it does not say. */
  officers: number;
};

type Node = Record<string, unknown>;

/** What the page says of the piece: the signed words when there are any, else the listing's. */
export function shownFacts({ piece, record, masterName }: PieceFacts): ShownFacts {
  const secured = parseSecured(record?.document);
  const subject = secured?.credentialSubject as Node | undefined;
  if (!subject) {
    const { title, craftName, materials, artisanName, town, regionName } = piece;
    return {
      ...{ title, craft: craftName, maker: artisanName, town, region: regionName },
      materials: materials.map((name) => ({ name, share: null, lot: null })),
      ...{
        techniques: [],
        underMaster: false,
        master: null,
        madeIn: null,
        hours: null,
        gtin: null,
        pictureDigests: [],
      },
      ...{ signedOn: null, officers: 0 },
    };
  }
  const underMaster = subject.madeUnderMaster === true;
  return {
    title: fromLanguageValues(subject.name),
    craft: named(subject.craft),
    materials: listOf(subject.material).map((each) => ({
      name: named(each),
      share: numberOf(nodeOf(each).sharePercent),
      lot: textOf(nodeOf(each).lot),
    })),
    techniques: listOf(subject.technique).map(named),
    maker: named(subject.maker),
    underMaster,
    master: underMaster ? masterName : null,
    town: fromLanguageValues(nodeOf(subject.maker).town),
    region: named(subject.madeIn),
    madeIn: textOf(subject.madeInMonth),
    hours: numberOf(subject.hoursOfWork),
    gtin: textOf(subject.gtin),
    pictureDigests: listOf(subject.image).map((image) => hexOf(textOf(nodeOf(image).digestMultibase))),
    signedOn: secured?.validFrom ?? null,
    officers: Math.max(
      0,
      ...listOf((secured as Node | null)?.evidence).map((each) => Number(nodeOf(each).officers) || 0),
    ),
  };
}

const nodeOf = (value: unknown) => (value && typeof value === "object" ? value : {}) as Node;
const listOf = (value: unknown) => (Array.isArray(value) ? value : value === undefined ? [] : [value]);
const named = (value: unknown) => fromLanguageValues(nodeOf(value).name);
const numberOf = (value: unknown) => (typeof value === "number" ? value : null);
const textOf = (value: unknown) => (typeof value === "string" ? value : null);

/** The SHA-256 in a multibase multihash, in hex; empty for anything else. */
function hexOf(multibase: string | null): string {
  const bytes = Buffer.from(multibase?.slice(1) ?? "", "base64url");
  return bytes.length === 34 ? bytes.subarray(2).toString("hex") : "";
}
