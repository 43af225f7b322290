import type { BadgeClaim } from "#db/schema/provenance.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Role } from "#lib/kernel/actor.ts";

/** Words in all three languages. Stricter than the column type: seed data is never missing a language. */
export type LocalizedText = { readonly [L in Locale]: string };

/** Three languages in the order Arabic, French, English. Keeps the data files readable side by side. */
export function t(ar: string, fr: string, en: string): Required<LocalizedText> {
  return { ar, fr, en };
}

/** How sure we are of a recorded statement: read in a public source, reported by the press, or not read anywhere. */
export type Evidence = "confirmed" | "reported" | "unconfirmed";

/** ISO 3166-2 code of a Moroccan region, MA-01 to MA-12. */
export type RegionCode =
  `MA-${"01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09" | "10" | "11" | "12"}`;

export type RegionData = {
  readonly code: RegionCode;
  readonly name: LocalizedText;
  readonly slug: LocalizedText;
};

export type ChamberData = {
  readonly key: string;
  readonly regionCode: RegionCode;
  readonly name: LocalizedText;
  /** null where the sources disagree; the office can fill it in. */
  readonly seat: LocalizedText | null;
  readonly seatEvidence: Evidence;
  readonly seatSource: string;
  /** ISO date on which the statement was recorded. */
  readonly seatRecordedOn: string;
};

export type CraftFamily =
  | "zellige"
  | "rug"
  | "pottery"
  | "brass"
  | "marquetry"
  | "leather"
  | "basketry"
  | "jewellery"
  | "embroidery"
  | "textile"
  | "saddlery"
  | "other";

/** Statements of different nature that must never be merged into one. */
export type CraftFactKind =
  | "programme"
  | "icesco_list"
  | "unesco_representative_list"
  | "collective_mark"
  | "old_ministry_list";

export type CraftFact = {
  readonly kind: CraftFactKind;
  readonly code: string;
  readonly label: LocalizedText;
  /** Year of the statement; null when the source gives none. */
  readonly year: number | null;
  readonly source: string;
};

export type CraftData = {
  readonly key: string;
  readonly family: CraftFamily;
  readonly name: LocalizedText;
  /** "rendering" where the Arabic name is ours and was not read in a source. */
  readonly arabicNameEvidence: "read" | "rendering";
  readonly slug: LocalizedText;
  readonly place: LocalizedText | null;
  readonly facts: readonly CraftFact[];
  readonly summary: LocalizedText;
  /** Four-digit heading a customs declaration would start from; a candidate, not advice. */
  readonly hsHeading: string | null;
  /** False for work done in place and for objects that carriers refuse. */
  readonly shippable: boolean;
  readonly exportRestricted: boolean;
  /** Why an export is refused or needs a paper. */
  readonly exportNote?: LocalizedText;
};

export type PersonData = {
  readonly key: string;
  readonly email: string;
  readonly name: { readonly ar: string; readonly latin: string };
  readonly locale: Locale;
  /** None for a shopper. An officer of a chamber is registrar and verifier at once, as in a small office. */
  readonly roles: readonly Role[];
  readonly chamberKey?: string;
  readonly artisanKey?: string;
};

export type ArtisanKind = "artisan_diploma" | "artisan_experience" | "maalem" | "cooperative" | "enterprise";

export type ArtisanData = {
  readonly key: string;
  readonly email: string;
  readonly locale: Locale;
  readonly chamberKey: string;
  readonly kind: ArtisanKind;
  readonly state: "registered" | "suspended";
  readonly name: LocalizedText;
  readonly town: LocalizedText;
  readonly craftKeys: readonly string[];
  readonly sinceYear: number;
  /** Plainly fictional. */
  readonly registryNumber: string;
  readonly story: LocalizedText;
};

/** What the artwork generator can draw for each family. */
export type ArtSpec =
  | { readonly family: "zellige"; readonly object: "panel" | "tabletop" | "star"; readonly seed: number }
  | {
      readonly family: "rug";
      readonly object: "beni_ouarain" | "boucherouite" | "kilim" | "medallion";
      readonly seed: number;
    }
  | {
      readonly family: "pottery";
      readonly object: "vase" | "bowl" | "plate" | "tagine" | "jar";
      readonly seed: number;
    }
  | { readonly family: "brass"; readonly object: "tray" | "teapot" | "candleholder"; readonly seed: number }
  | { readonly family: "marquetry"; readonly object: "box" | "tabletop" | "tray"; readonly seed: number }
  | { readonly family: "leather"; readonly object: "pouf" | "babouches" | "bag"; readonly seed: number }
  | {
      readonly family: "basketry";
      readonly object: "basket" | "tray" | "bowl" | "mat";
      readonly seed: number;
    }
  | {
      readonly family: "jewellery";
      readonly object: "fibula" | "bracelet" | "necklace" | "beads";
      readonly seed: number;
    }
  | { readonly family: "embroidery"; readonly object: "cushion" | "runner"; readonly seed: number }
  | { readonly family: "textile"; readonly object: "folded_cloth" | "burnous"; readonly seed: number }
  | { readonly family: "saddlery"; readonly object: "saddle" | "stirrup" | "boots"; readonly seed: number };

export type AvailabilityData =
  | { readonly kind: "unique" }
  | { readonly kind: "stock"; readonly quantity: number }
  | { readonly kind: "made_to_order"; readonly leadDays: number };

export type PieceData = {
  readonly key: string;
  readonly artisanKey: string;
  readonly craftKey: string;
  readonly title: LocalizedText;
  readonly description: LocalizedText;
  readonly materials: readonly LocalizedText[];
  readonly care: LocalizedText;
  /** Millimetres; null where the measure has no meaning. */
  readonly lengthMm: number | null;
  readonly widthMm: number | null;
  readonly heightMm: number | null;
  readonly weightGrams: number;
  readonly availability: AvailabilityData;
  /** Centimes of a dirham. */
  readonly priceMinor: number;
  readonly hsHeading: string;
  readonly art: ArtSpec;
};

export type EndangeredGrade =
  | "extinct"
  | "critically_endangered"
  | "endangered"
  | "viable"
  | "data_deficient";

export type AssessmentData = {
  readonly craftKey: string;
  readonly grade: EndangeredGrade;
  /** Demonstration figures: nobody counted these people. */
  readonly activeMasters: number | null;
  readonly apprentices: number | null;
  readonly assessedOn: string;
  readonly isDemonstration: true;
  /** What really is public about this craft, with where it was read. */
  readonly source: string;
  readonly note: LocalizedText;
};

export type BadgeScope =
  | { readonly kind: "craft"; readonly craftKey: string }
  | { readonly kind: "maker"; readonly artisanKey: string }
  | { readonly kind: "piece"; readonly pieceKey: string };

export type BadgeData = {
  readonly key: string;
  readonly claim: BadgeClaim;
  readonly scope: BadgeScope;
  readonly chamberKey: string;
  readonly firstReviewerKey: string;
  readonly secondReviewerKey: string;
  readonly publicNote: Required<LocalizedText>;
  /** Days before (negative) or after (positive) the day of seeding. */
  readonly issuedDay: number;
  readonly suspendedDay?: number;
  readonly revoked?: {
    readonly day: number;
    readonly code: "evidence_wrong";
    readonly reason: Required<LocalizedText>;
  };
};

export type CollectionData = {
  readonly key: string;
  readonly chamberKey: string;
  readonly title: LocalizedText;
  readonly intro: LocalizedText;
  readonly pieceKeys: readonly string[];
  readonly publishedDay: number;
};

export type StoryData = {
  readonly key: string;
  /** null: told by the federation's editors. */
  readonly chamberKey: string | null;
  readonly artisanKey: string | null;
  readonly craftKey: string | null;
  readonly title: LocalizedText;
  readonly standfirst: LocalizedText;
  /** One idea each; the pieces stand after it. */
  readonly sections: readonly {
    readonly heading: LocalizedText;
    readonly text: LocalizedText;
    readonly pieceKeys: readonly string[];
  }[];
  readonly publishedDay: number;
};

export type OrderStateData =
  | "confirmed"
  | "paid"
  | "refused"
  | "accepted"
  | "packed"
  | "shipped"
  | "delivered"
  | "closed"
  | "cancelled"
  | "return_requested"
  | "returned"
  | "partially_refunded"
  | "refunded"
  | "disputed"
  | "won"
  | "lost";

export type OrderBuyer =
  | { readonly kind: "person"; readonly personKey: string }
  | { readonly kind: "guest"; readonly email: string };

export type OrderAddress = {
  readonly name: string;
  readonly phone: string;
  readonly line1: string;
  readonly line2?: string;
  readonly city: string;
  readonly postalCode?: string;
  readonly country: string;
};

/** One artisan's part of a checkout and the path it took: each step a state and the day it was reached. */
export type OrderPartData = {
  readonly artisanKey: string;
  readonly lines: readonly { readonly pieceKey: string; readonly quantity: number }[];
  readonly steps: readonly { readonly state: OrderStateData; readonly day: number }[];
  /** Centimes of a dirham given back, for the states that involve a refund. */
  readonly refundMinor?: number;
};

export type OrderData = {
  readonly key: string;
  readonly buyer: OrderBuyer;
  readonly locale: Locale;
  readonly address: OrderAddress;
  readonly note?: string;
  /** What the buyer added for the fund of the first piece's craft, in dirhams. */
  readonly giftDirhams?: number;
  readonly parts: readonly OrderPartData[];
};
