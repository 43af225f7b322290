import "server-only";
import type { PillTone } from "#components/ui/badge.tsx";
import type { CertificateStanding } from "#features/quality/domain/standing.ts";
import type { FindingMark, InspectionResult } from "#features/quality/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { messages } from "#messages/index.ts";

/** Every refusal of this slice as a sentence, by its code; `INVALID_INPUT` stands for the others. */
export function qualitySentences(locale: Locale): Readonly<Record<string, string>> {
  return messages[locale].quality.errors;
}

export const standingTones: Readonly<Record<CertificateStanding, PillTone>> = {
  recorded: "pending",
  declined: "neutral",
  in_force: "verified",
  ran_out: "neutral",
  resting: "pending",
  suspended: "pending",
  withdrawn: "revoked",
  replaced: "neutral",
};

export const resultTones: Readonly<Record<InspectionResult, PillTone>> = {
  passed: "verified",
  corrections: "pending",
  failed: "revoked",
};

export const markTones: Readonly<Record<FindingMark, PillTone>> = {
  pass: "verified",
  fail: "danger",
  na: "neutral",
};
