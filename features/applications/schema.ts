import type { ApplicationState } from "#db/schema/applications.ts";
import type { ArtisanKind } from "#db/schema/artisans.ts";
import type { ConsentPurpose } from "#db/schema/consents.ts";
import type { Gap } from "#features/applications/domain/gaps.ts";
import type { Step } from "#features/applications/domain/steps.ts";
import type { DocumentDto } from "#features/vault/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";

export type { ApplicationState } from "#db/schema/applications.ts";
export type { ArtisanKind } from "#db/schema/artisans.ts";
export {
  type CompletionReason,
  completionReasons,
  stepOfReason,
} from "#features/applications/domain/completion.ts";
export { type Gap, type GapCode, gapCodes } from "#features/applications/domain/gaps.ts";
export { isOrganisation, kinds } from "#features/applications/domain/kinds.ts";
export { type Step, steps } from "#features/applications/domain/steps.ts";
export { applicationTransitions, openStates } from "#features/applications/domain/transitions.ts";

/** A chamber as an applicant reaches it. */
export type ChamberContact = {
  id: Id<"chamber">;
  key: string;
  name: LocalizedText;
  seat: LocalizedText | null;
  address: LocalizedText | null;
  phone: string | null;
  email: string | null;
  openingHours: LocalizedText | null;
};

/** A file of the vault as one viewer sees it; `link` works for them, for five minutes. */
export type LinkedDocument = DocumentDto & { link: `/files/${string}` };

/** Something that happened to a file and is told to its applicant. */
export type FileEvent = {
  kind: string;
  state: ApplicationState;
  /** ISO instant. */
  at: string;
  reasons: string[];
  note: string | null;
};

/** Other files of the same person in the same chamber: for its officers alone. */
export type SamePerson = {
  id: Id<"application"> | Id<"artisan">;
  what: "application" | "artisan";
  /** File number or registry number; null for a draft. */
  number: string | null;
  state: string;
};

/** What a dated rule asks of the kind, and where it stands. */
export type KindDemands = {
  minYears: number | null;
  minMembers: number | null;
  supervisor: boolean;
  documents: DocumentDto["kind"][];
  source: string;
  evidence: string;
  /** ISO date. */
  effectiveFrom: string;
};

/** A file as its applicant, or an officer of its chamber, sees it. Numbers of people are masked. */
export type ApplicationDto = {
  id: Id<"application">;
  /** Null until it is sent. */
  number: string | null;
  state: ApplicationState;
  kind: ArtisanKind | null;
  locale: Locale;
  chamber: ChamberContact;
  province: { code: string; name: LocalizedText } | null;
  town: LocalizedText | null;
  hasAddress: boolean;
  name: LocalizedText | null;
  organisation: {
    name: LocalizedText | null;
    number: string | null;
    members: number | null;
    supervisor: string | null;
  };
  /** Last three digits. */
  phone: string | null;
  cin: string | null;
  email: string | null;
  /** Whether the file belongs to an account, and whether it was offered to one that has not answered. */
  isLinked: boolean;
  isOffered: boolean;
  crafts: { id: Id<"craft">; key: string; family: string; name: LocalizedText }[];
  practiceSince: number | null;
  diploma: { title: string; year: number | null } | null;
  registryNumber: string | null;
  story: string | null;
  documents: LinkedDocument[];
  /** Agreement → when it was given (ISO instant). */
  consents: Partial<Record<ConsentPurpose, string>>;
  assistance: { at: "counter" | "field"; method: string; witness: string | null } | null;
  demands: KindDemands | null;
  course: Step[];
  stepsDone: string[];
  gaps: Gap[];
  events: FileEvent[];
  /** What the chamber asked for, while it waits for the answer. */
  completion: { reasons: string[]; note: string | null } | null;
  samePerson: SamePerson[];
  /** ISO instants. */
  submittedAt: string | null;
  dueAt: string | null;
  updatedAt: string;
  /** What the viewer may do now. */
  viewer: { isOfficer: boolean; mayFill: boolean; mayWithdraw: boolean };
};

/** A line of somebody's own files. */
export type ApplicationLine = {
  id: Id<"application">;
  number: string | null;
  state: ApplicationState;
  kind: ArtisanKind | null;
  name: LocalizedText | null;
  chamberName: LocalizedText;
  /** ISO instant. */
  updatedAt: string;
};

/** A file an officer filled in, offered to the address the viewer signed in with. */
export type OfferDto = {
  id: Id<"application">;
  chamberId: Id<"chamber">;
  chamberName: LocalizedText;
  /** ISO instant. */
  openedAt: string;
};

export type ProvinceChoice = {
  code: string;
  name: LocalizedText;
  region: LocalizedText;
  chamberId: Id<"chamber">;
};
export type CraftChoice = {
  id: Id<"craft">;
  key: string;
  family: string;
  name: LocalizedText;
  place: LocalizedText | null;
};
export type FormChoices = { provinces: ProvinceChoice[]; crafts: CraftChoice[] };
