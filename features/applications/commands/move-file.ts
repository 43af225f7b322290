import "server-only";
import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { type ApplicationState, application } from "#db/schema/applications.ts";
import type { FileRow } from "#features/applications/commands/load-file.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/** Moves a file from the state it was read in to another. CONFLICT when somebody else was faster. */
export async function moveFile(
  tx: Tx,
  file: FileRow,
  to: ApplicationState,
  changed: Partial<FileRow>,
): Promise<void> {
  const moved = await tx
    .update(application)
    .set({ ...changed, state: to })
    .where(and(eq(application.id, file.id), eq(application.state, file.state)))
    .returning({ id: application.id });
  if (moved.length !== 1) throw new Refusal("CONFLICT");
}
