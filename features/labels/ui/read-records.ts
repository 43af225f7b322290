import "server-only";
import { notFound } from "next/navigation";
import { currentContext, requireActor } from "#features/identity/index.ts";
import type { Asked } from "#features/labels/ui/read-labels.ts";
import { listRecords, previewRecord } from "#features/provenance/index.ts";
import { type RecordList, type RecordPreview, recordTabs } from "#features/provenance/schema.ts";
import { isId } from "#lib/ids/ids.ts";
import { chamberIdsOf } from "#lib/kernel/actor.ts";

/** The chamber's pieces by what has become of their records. */
export async function readRecords(asked: Asked): Promise<{ list: RecordList; chamberId: string | null }> {
  const [first] = chamberIdsOf(await requireActor("verifier", "manager"), "verifier", "manager");
  const chamberId = isId("chamber", asked.chamber) ? asked.chamber : (first ?? notFound());
  const page = Math.max(1, Number(/^\d{1,4}$/.exec(String(asked.page))?.[0] ?? 1));
  const tab = recordTabs.find((known) => known === asked.tab) ?? "unsigned";
  const found = await listRecords(await currentContext(), { chamberId, tab, page });
  if (!found.ok) notFound();
  return { list: found.value, chamberId: chamberId === first ? null : chamberId };
}

/** What would be signed of a piece; 404 for whoever does not sign for it. */
export async function readRecordPreview(pieceId: string): Promise<RecordPreview> {
  await requireActor("verifier", "manager");
  const found = isId("piece", pieceId) ? await previewRecord(await currentContext(), { pieceId }) : null;
  return found?.ok ? found.value : notFound();
}
