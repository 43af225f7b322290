import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { decision } from "#db/schema/applications.ts";
import type { FileRow } from "#features/applications/index.ts";

export type Proposal = typeof decision.$inferSelect;

/** What a first reader proposed and no second one has answered yet. Null where nothing waits. */
export async function readProposal(tx: Tx, file: Pick<FileRow, "id" | "round">): Promise<Proposal | null> {
  const [row] = await tx
    .select()
    .from(decision)
    .where(
      and(
        eq(decision.applicationId, file.id),
        eq(decision.round, file.round),
        isNull(decision.finalAt),
        isNull(decision.declinedAt),
      ),
    );
  return row ?? null;
}
