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
