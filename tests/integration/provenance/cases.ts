import type { VerdictCode } from "#features/verify/domain/verdict.ts";

/**
 * What may be wrong with a signed record, and what must be said of it. The page behind the label and the script for checking without
 * us (`public/verify/verify.py`) are both held to this table: the same harm, the same word.
 */
export const harms = {
  none: "authentic",
  /** The chamber took the record back: its place in the revocation list is raised. */
  revoked: "revoked",
  /** The chamber suspended the record: its place in the suspension list is raised. */
  suspended: "suspended",
  /** The record's `validUntil` has passed. */
  expired: "expired",
  /** A word of the signed record was changed. */
  tampered: "forged",
  /** Signed with another chamber's key, in the name of this one. */
  wrong_issuer: "forged",
  /** Signed with a key that nobody has published. */
  unknown_key: "forged",
  /** The status list is past its `validUntil`, or is not to be had. */
  stale_list: "cannot_check",
  /** The record is suspended, and the other list, of revocations, is past its `validUntil`. */
  suspended_beside_stale: "suspended",
  /** The status list does not say until when it stands: it could be shown for ever. */
  endless_list: "cannot_check",
  /** The status list is signed with a key of the chamber's, after that key's end. */
  ended_key_list: "cannot_check",
  /** The record is signed with a key of the chamber's, after that key's end. */
  ended_key: "forged",
  /** The log has no entry for the record, or none that its head covers. */
  log_entry_missing: "cannot_check",
  /** The head carries the log's signature over another tree: the entry's path does not lead to its root. */
  log_forked: "forged",
  /** The entry of the log names another digest than the record has. */
  log_entry_wrong: "forged",
  /** No record was ever signed under the number. */
  no_record: "unknown",
} as const satisfies Record<string, VerdictCode>;

export type Harm = keyof typeof harms;
