import "server-only";
import type { Tx } from "#db/client.ts";
import { type ApplicationState, applicationEvent } from "#db/schema/applications.ts";
import type { FileRow } from "#features/applications/index.ts";
import type { Id } from "#lib/ids/ids.ts";

type Event = {
  kind: string;
  state: ApplicationState;
  at: Date;
  by: Id<"user">;
  reasons?: readonly string[];
  note?: string | null;
  /** Told to the applicant. */
  isPublic?: boolean;
};

/** Writes what happened to a file into its timeline. */
export async function writeEvent(
  tx: Tx,
  file: Pick<FileRow, "id" | "chamberId">,
  event: Event,
): Promise<void> {
  const { by, reasons = [], note = null, isPublic = false, ...rest } = event;
  await tx.insert(applicationEvent).values({
    ...{ applicationId: file.id, chamberId: file.chamberId, actorId: by },
    ...{ ...rest, reasons: [...reasons], note, isPublic },
  });
}
