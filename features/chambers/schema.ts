import type { Standing } from "#db/schema/artisans.ts";
import type { Evidence } from "#db/schema/chambers.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";

/** A line of the office's table. */
export type OfficeArtisan = {
  id: Id<"artisan">;
  name: LocalizedText;
  town: LocalizedText;
  state: Standing;
  registryNumber: string | null;
  publishedPieces: number;
  /** ISO instant of the application. */
  since: string;
};

export type OfficeSummary = {
  chamber: {
    id: Id<"chamber">;
    name: LocalizedText;
    region: LocalizedText;
    seat: LocalizedText | null;
    seatEvidence: Evidence;
    seatSource: string | null;
    /** ISO date. */
    seatRecordedOn: string | null;
  };
  counts: { applications: number; registered: number; suspended: number; publishedPieces: number };
  /** Suspended ones first, then the others by age; at most `officeTableRows`. */
  artisans: OfficeArtisan[];
};

export const officeTableRows = 200;

type Contact = {
  address: LocalizedText | null;
  contactPhone: string | null;
};

/** How well a fact is known, where it is written, and the day (ISO) it was read. */
type Known = { evidence: Evidence; source: string; recordedOn: string };

export type AnnexDto = Contact &
  Known & {
    id: Id<"annex">;
    name: LocalizedText;
    town: LocalizedText;
    provinceCode: string | null;
    province: LocalizedText | null;
  };

type ChamberFacts = Contact & {
  id: Id<"chamber">;
  key: string;
  name: LocalizedText;
  region: LocalizedText;
  seat: LocalizedText | null;
  seatEvidence: Evidence;
  seatSource: string | null;
  seatRecordedOn: string | null;
  intro: LocalizedText | null;
  languages: string[];
  contactEmail: string | null;
  website: string | null;
  openingHours: LocalizedText | null;
};

/** A chamber's own page in its office. */
export type OfficeChamber = ChamberFacts & {
  annexes: AnnexDto[];
  /** Branches that were closed, with the instant. */
  closed: { id: Id<"annex">; name: LocalizedText; town: LocalizedText; closedAt: string }[];
  /** Every attachment, today's first. Days are ISO dates. */
  provinces: { code: string; name: LocalizedText; since: string; until: string | null; source: string }[];
  /** Whether the reader may change it. */
  mayEdit: boolean;
};

/** A chamber as anybody may see it. */
export type PublicChamber = ChamberFacts & {
  regionCode: string;
  /** Makers who are shown. */
  artisans: number;
  annexes: AnnexDto[];
  provinces: { code: string; name: LocalizedText }[];
};
