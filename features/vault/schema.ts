import type { DocumentKind } from "#db/schema/vault.ts";
import type { Id } from "#lib/ids/ids.ts";

export type { DocumentKind } from "#db/schema/vault.ts";

/** What a film may be at most: bytes (which the table of uploads in parts holds too), and seconds. */
export const filmLimits = { bytes: 32 * 1024 * 1024, seconds: 180 } as const;

/** Papers, and tables of a chamber, that say who somebody is. Seen only after a second factor, and each look is written down. */
export const papers: readonly DocumentKind[] = [
  "identity_front",
  "identity_back",
  "diploma",
  "practice_attestation",
  "organisation_statutes",
  "organisation_members",
  "register_extract",
  "consent_form",
  "card_scan",
  "registry_file",
  "badge_evidence",
  "programme_evidence",
  "label_certificate",
];

export const isPaper = (kind: DocumentKind) => papers.includes(kind);

/** A file as pages list it. `link` opens it for five minutes, for the person it was made for. */
export type DocumentDto = {
  id: Id<"document">;
  kind: DocumentKind;
  position: number;
  width: number | null;
  height: number | null;
  /** ISO instant. */
  addedAt: string;
  isPaper: boolean;
};
