import "server-only";
import { addFilm, addPaper } from "#features/skills/commands/add-evidence.ts";
import { getFile } from "#features/skills/queries/get-file.ts";
import { type FileForm, keepFilm, keepPaper, receiveFileForm } from "#features/vault/index.ts";
import { filmLimits } from "#features/vault/schema.ts";
import { type Id, isId } from "#lib/ids/ids.ts";
import type { Context } from "#lib/kernel/context.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/** Takes one paper or photograph of a file from a plain form, and leads back to the file's page. */
export function receivePaper(context: Context, request: Request, fileId: string): Promise<Response> {
  return receiveFileForm(context, request, {
    ...ofFile(context, fileId, "paper"),
    keep: (bytes) => keepPaper("skill_evidence", bytes),
    write: ({ file, typed, known }) => addPaper(context, { fileId: known, title: typed("title", 400), file }),
  });
}

/** The same of a short film: for a browser without scripts, which sends it whole. */
export function receiveFilm(context: Context, request: Request, fileId: string): Promise<Response> {
  return receiveFileForm(context, request, {
    ...ofFile(context, fileId, "film"),
    most: filmLimits.bytes,
    keep: (bytes) => keepFilm("skill_evidence", bytes),
    write: ({ file, typed, known }) =>
      addFilm(context, { fileId: known, title: typed("title", 400), film: file }),
  });
}

/** Only the maker adds to their draft. What was typed comes back with a refusal; a chosen file cannot. */
function ofFile(
  context: Context,
  fileId: string,
  kind: "paper" | "film",
): Pick<FileForm<Id<"skillFile">>, "check" | "back" | "done"> {
  return {
    check: () => checkDraft(context, fileId),
    back: (typed, code) => ({
      page: `/studio/skills/${isId("skillFile", fileId) ? fileId : ""}`,
      ...(code ? { query: { title: typed("title"), sent: kind } } : {}),
      part: "evidence",
    }),
    done: "evidence",
  };
}

/** Whether whoever sends is the file's maker and it is a draft still. Throws Refusal NOT_FOUND or SKILL_SENT. */
export async function checkDraft(context: Context, fileId: string): Promise<Id<"skillFile">> {
  const file = isId("skillFile", fileId) ? await getFile(context, { fileId }) : null;
  if (!file?.ok || !file.value.viewer.isMaker) throw new Refusal("NOT_FOUND");
  if (file.value.state !== "draft") throw new Refusal("SKILL_SENT");
  return file.value.id;
}
