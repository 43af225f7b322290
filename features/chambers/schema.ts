import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";

export type ArtisanState = "applied" | "verified" | "suspended";

/** A line of the office's table. */
export type OfficeArtisan = {
  id: Id<"artisan">;
  name: LocalizedText;
  town: LocalizedText;
  state: ArtisanState;
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
    seatEvidence: "confirmed" | "reported" | "unconfirmed";
    seatSource: string | null;
    /** ISO date. */
    seatRecordedOn: string | null;
  };
  counts: Record<ArtisanState, number> & { publishedPieces: number };
  /** Oldest waiting ones first, then suspended, then verified; at most `officeTableRows`. */
  artisans: OfficeArtisan[];
};

export const officeTableRows = 200;
