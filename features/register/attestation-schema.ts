import { z } from "zod";
import type { ArtisanKind } from "#db/schema/artisans.ts";
import { outcomes } from "#features/register/domain/attestation.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { readRegistryNumber } from "#lib/people/registry-number.ts";

/** Whose number is checked: a file on its way, or a registered maker. */
export const attestedId = z.union([idSchema("application"), idSchema("artisan")], { error: "ID_INVALID" });
export type AttestedId = Id<"application"> | Id<"artisan">;

export const attestedNumberInput = z.string().transform((typed, context) => {
  const number = readRegistryNumber(typed);
  if (number) return number;
  context.addIssue({ code: "custom", message: "NUMBER_SHAPE" });
  return z.NEVER;
});

export const attestedOutcome = z.enum(outcomes, "OUTCOME_REQUIRED");

/** Empty text is no note. */
export const attestedNote = z
  .string()
  .trim()
  .max(500, "NOTE_TOO_LONG")
  .default("")
  .transform((text) => text || null);

export type AttestationMethod = "officer_lookup" | "card_scan" | "chamber_file" | "interface";

export type AttestationDto = {
  id: Id<"attestation">;
  method: AttestationMethod;
  outcome: (typeof outcomes)[number];
  registryNumber: string;
  note: string | null;
  officer: string | null;
  /** ISO instant and ISO date. */
  at: string;
  expiresOn: string;
  holds: boolean;
};

/** The line of the chamber's file with the number of the file, beside what the file says. */
export type RecordMatch = {
  id: Id<"registryRecord">;
  registryNumber: string;
  name: LocalizedText;
  activity: string;
  category: ArtisanKind;
  town: string;
  validUntil: string | null;
  /** ISO instant. */
  updatedAt: string;
  /** Whether both give the same CIN; null when one of them gives none. */
  sameCin: boolean | null;
};

/** One of our own cards, as its code was read. */
export type ScannedCard = {
  number: string;
  registryNumber: string;
  holderName: LocalizedText;
  validUntil: string;
  isInForce: boolean;
};

/** What is known of a number and what can be done about it. */
export type AttestationView = {
  subjectId: AttestedId;
  kind: "application" | "artisan";
  chamberId: Id<"chamber">;
  artisanId: Id<"artisan"> | null;
  applicantUserId: Id<"user"> | null;
  name: LocalizedText | null;
  registryNumber: string | null;
  category: ArtisanKind | null;
  town: LocalizedText | null;
  attestations: AttestationDto[];
  record: RecordMatch | null;
  /** Another maker of the same chamber with the same number. */
  heldBy: LocalizedText | null;
};
