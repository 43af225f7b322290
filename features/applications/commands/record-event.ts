import "server-only";
import type { Tx } from "#db/client.ts";
import { type ApplicationState, applicationEvent } from "#db/schema/applications.ts";
import type { FileRow } from "#features/applications/commands/load-file.ts";
import type { Id } from "#lib/ids/ids.ts";

type Happened = {
  kind: string;
  /** The state it led to. */
  state: ApplicationState;
  at: Date;
  by: Id<"user"> | null;
  reasons?: readonly string[];
  note?: string | null;
  /** Whether the applicant is told of it. They are, unless this says no. */
  isPublic?: boolean;
};

/** Writes what happened to a file into its timeline, at the chamber that holds it now. */
export async function recordEvent(
  tx: Tx,
  file: Pick<FileRow, "id" | "chamberId">,
  { kind, state, at, by, reasons = [], note = null, isPublic = true }: Happened,
): Promise<void> {
  await tx.insert(applicationEvent).values({
    ...{ applicationId: file.id, chamberId: file.chamberId, kind, state, at },
    ...{ actorId: by, reasons: [...reasons], note, isPublic },
  });
}
