import type { FindingKind } from "#db/schema/transparency.ts";
import type { Id } from "#lib/ids/ids.ts";

/** Something that is not as it must be. `chamberId` is null for what concerns the log as a whole. */
export type Finding = {
  kind: FindingKind;
  object: string;
  chamberId: Id<"chamber"> | null;
  evidence?: { note: string };
};
