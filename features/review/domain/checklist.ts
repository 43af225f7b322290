import type { ArtisanKind } from "#db/schema/artisans.ts";
import type { DocumentKind } from "#db/schema/vault.ts";
import { isPaper } from "#features/vault/schema.ts";

/** What an officer finds on a point. */
export const outcomes = ["fine", "problem", "not_applicable"] as const;
export type Outcome = (typeof outcomes)[number];

/** Points that are not about one paper. */
export const ownItems = [
  "identity",
  "organisation",
  "practice",
  "diploma",
  "members",
  "supervisor",
  "photographs",
  "crafts",
  "registry",
  "duplicates",
  "consents",
] as const;
export type OwnItem = (typeof ownItems)[number];

/** A point of the checklist: one of our own, or a paper of the kind's rule. */
export type CheckItem = OwnItem | `document.${DocumentKind}`;

/** What the dated rule of a kind asks, as far as the checklist depends on it. */
export type CheckedRule = {
  minYears: number | null;
  minMembers: number | null;
  supervisor: boolean;
  documents: readonly DocumentKind[];
};

/**
 * The points an officer goes through, in the order of reading: who it is, the condition of the kind, each paper, pictures,
 * craft, number, other files, agreements. A rule that asks for another paper makes another point.
 */
export function checklistOf(kind: ArtisanKind, rule: CheckedRule): CheckItem[] {
  const isPerson = kind !== "cooperative" && kind !== "enterprise";
  const photographs = rule.documents.some((document) => !isPaper(document));
  return [
    isPerson ? "identity" : "organisation",
    ...(rule.minYears === null ? [] : (["practice"] as const)),
    ...(kind === "artisan_diploma" ? (["diploma"] as const) : []),
    ...(rule.minMembers === null ? [] : (["members"] as const)),
    ...(rule.supervisor ? (["supervisor"] as const) : []),
    ...rule.documents.filter(isPaper).map((document) => `document.${document}` as const),
    ...(photographs ? (["photographs"] as const) : []),
    "crafts",
    "registry",
    "duplicates",
    "consents",
  ];
}

/** The papers and pictures a point is about, to be opened beside it. */
export function evidenceOf(item: CheckItem): DocumentKind[] {
  if (item.startsWith("document.")) return [item.slice("document.".length) as DocumentKind];
  const about: Partial<Record<OwnItem, DocumentKind[]>> = {
    identity: ["identity_front", "identity_back"],
    organisation: ["organisation_statutes", "register_extract"],
    practice: ["practice_attestation"],
    diploma: ["diploma"],
    members: ["organisation_members"],
    photographs: ["portrait", "workshop", "hands", "piece"],
    consents: ["consent_form"],
  };
  return about[item as OwnItem] ?? [];
}
