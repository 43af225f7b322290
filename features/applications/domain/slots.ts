import type { DocumentKind } from "#db/schema/vault.ts";

/** Photographs of the person and the work. What else a kind's rule asks for is a paper. */
export const photographs = ["portrait", "workshop", "hands", "piece"] as const satisfies DocumentKind[];

/** Photographs of pieces the form asks for. The law names no number; three show a hand. */
export const piecesWanted = 3;

/** Live files a single application may hold, drafts of the same paper included. */
export const filesAtMost = 20;

// Papers of several pages are photographed page by page; everything else is one picture.
const pages: Partial<Record<DocumentKind, number>> = {
  piece: piecesWanted,
  diploma: 2,
  practice_attestation: 3,
  organisation_statutes: 6,
  organisation_members: 4,
  register_extract: 3,
  consent_form: 2,
};

/** How many pictures of a kind a file may hold at once. */
export const roomFor = (kind: DocumentKind) => pages[kind] ?? 1;

/** How many of a kind are needed where the kind is needed at all. */
export const neededOf = (kind: DocumentKind) => (kind === "piece" ? piecesWanted : 1);
