import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";

export type PayeeId = Id<"body"> | Id<"chamber">;

/**
 * Whose money we hold: a craft body's (its chamber is the one that keeps its file, none for a national body), or a chamber's own.
 */
export type Payee = { name: LocalizedText; isActive: boolean } & (
  | { kind: "body"; id: Id<"body">; bodyId: Id<"body">; chamberId: Id<"chamber"> | null }
  | { kind: "chamber"; id: Id<"chamber">; bodyId: null; chamberId: Id<"chamber"> }
);
