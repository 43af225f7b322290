import "server-only";
import type { Tx } from "#db/client.ts";
import type { FileRow } from "#features/applications/commands/load-file.ts";
import { tellApplicant } from "#features/applications/commands/tell-applicant.ts";

/** Queues the words that a file has come in. */
export const tellReceived = (tx: Tx, file: FileRow): Promise<void> =>
  tellApplicant(tx, file, "application-received", file.id);
