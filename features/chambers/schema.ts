import type { Evidence } from "#db/schema/chambers.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { ChamberRole } from "#lib/kernel/actor.ts";

/** A chamber somebody works for, and as what. */
export type WorkPlace = { id: Id<"chamber">; name: LocalizedText; roles: readonly ChamberRole[] };

/** How long open files have been with the chamber: up to a week, two weeks, a month, longer. */
export const fileAges = ["week", "fortnight", "month", "longer"] as const;
export type FileAge = (typeof fileAges)[number];

/**
 * What waits in a chamber's office today. Null is what the reader's roles have nothing to do with; days and instants are ISO
 * strings.
 */
export type OfficeToday = {
  chamber: { id: Id<"chamber">; name: LocalizedText };
  register: { inForce: number; suspended: number };
  files: {
    open: number;
    /** Nobody has taken them up yet. */
    fresh: number;
    /** The chamber asked for more, and the answer is there. */
    answered: number;
    overdue: number;
    oldestDue: string | null;
    ages: Readonly<Record<FileAge, number>>;
  } | null;
  visits: { thisWeek: number; mine: number; next: string | null } | null;
  cards: { toPrint: number; toHandOver: number; runningOut: number } | null;
  /** Registrations that end in the next 90 days, and suspensions that wait for their day. */
  standing: { endingSoon: number; planned: number } | null;
  /** `late` are those of the chamber's whose day has passed and whose parcel has not left. */
  orders: { toBring: number; late: number } | null;
  transfers: number | null;
  appeals: { open: number; oldestDue: string | null } | null;
  /** Reports about pieces. `oldest` is when the first of them came in. */
  reports: { open: number; oldest: string | null } | null;
  /** Pieces that wait for the chamber before they are shown. */
  pieces: number | null;
  /** National collections that wait for the chamber's yes or no. */
  consents: number | null;
};

/** What the federation has before it today. Null is what the reader's roles have nothing to do with. */
export type FederationToday = {
  chambers: number;
  makers: number;
  withoutManager: number | null;
  appeals: { open: number; oldestDue: string | null } | null;
  duplicates: number | null;
  bodies: number | null;
};

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
  /** Whether pieces are looked at before they are shown. */
  reviewsPieces: boolean;
  /** Whether the reader may change it. */
  mayEdit: boolean;
};

/** A chamber as the public sees it. */
export type PublicChamber = ChamberFacts & {
  regionCode: string;
  /** Address of the region's page in each language. */
  regionSlugs: Record<Locale, string>;
  /** Makers who are shown. */
  artisans: number;
  annexes: AnnexDto[];
  provinces: { code: string; name: LocalizedText }[];
};
