import "server-only";
import { duplicateNotices } from "#features/duplicates/queries/notices.ts";
import type { DuplicateNotice } from "#features/duplicates/schema.ts";
import { currentContext } from "#features/identity/index.ts";
import { chamberIdsOf } from "#lib/kernel/actor.ts";

/** The notices of the reader's chamber; none for anybody but its manager. */
export async function readDuplicateNotices(): Promise<DuplicateNotice[]> {
  const context = await currentContext();
  const [chamberId] = chamberIdsOf(context.actor, "manager");
  const found = chamberId && (await duplicateNotices(context, { chamberId }));
  return found?.ok ? found.value : [];
}
