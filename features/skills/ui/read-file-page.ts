import "server-only";
import { ownerMark } from "#features/sell/index.ts";
import { getFile } from "#features/skills/queries/get-file.ts";
import { listCandidates, listOwn, listPieceChoices } from "#features/skills/queries/lists.ts";
import { isId } from "#lib/ids/ids.ts";
import type { Context } from "#lib/kernel/context.ts";
import { unwrap } from "#lib/kernel/query.ts";

/** Everything the page of a file shows to whoever reads it; null for what they may not see. */
export async function readFilePage(context: Context, fileId: string) {
  const read = isId("skillFile", fileId) ? await getFile(context, { fileId }) : null;
  if (!read?.ok) return null;
  const file = read.value;
  const { artisanId } = file;
  const writes = file.viewer.isMaker && file.state === "draft";
  const names = file.viewer.mayKeep && ["submitted", "appealed", "judging"].includes(file.state);
  return {
    file,
    owner: context.actor.kind === "person" ? ownerMark(context.actor.userId) : "",
    crafts: writes ? unwrap(await listOwn(context, { artisanId })).crafts : [],
    pieces: writes ? unwrap(await listPieceChoices(context, { artisanId })) : [],
    candidates: names ? unwrap(await listCandidates(context, { fileId: file.id })).people : [],
  };
}
