import "server-only";
import type { FileRow } from "#features/applications/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/** The person who acts. Policies let nobody else through. */
export function officerOf(actor: Actor): Id<"user"> {
  if (actor.kind !== "person") throw new Refusal("FORBIDDEN");
  return actor.userId;
}

/** True when the file is on this officer's table. */
export const isOnTable = (file: FileRow, officer: Id<"user">) =>
  file.state === "under_review" && file.reviewerId === officer;
