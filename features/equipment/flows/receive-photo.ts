import "server-only";
import { addAwardPhoto, addRequestPhoto } from "#features/equipment/commands/add-photo.ts";
import { sendFollowUp } from "#features/equipment/commands/follow-up.ts";
import { type FileForm, type KeptFile, keepPhoto, receiveFileForm } from "#features/vault/index.ts";
import { isId } from "#lib/ids/ids.ts";
import type { Context } from "#lib/kernel/context.ts";
import { Refusal, type Result } from "#lib/kernel/errors.ts";

type Typed = Parameters<FileForm<unknown>["check"]>[0];
/** A photograph of what: whether the actor may add it, and how it is written. */
type Target = {
  mayAdd: () => Promise<Result<void, string>>;
  add: (file: KeptFile) => Promise<Result<unknown, string>>;
};

// Stands for the file while nobody knows yet whether it may be sent.
const noFile = { sealedKey: "" } as KeptFile;

function targetOf(context: Context, id: string, typed: Typed): Target | null {
  if (isId("equipmentRequest", id)) {
    const add = (file: KeptFile) => addRequestPhoto(context, { requestId: id, file });
    return { add, mayAdd: () => addRequestPhoto.mayRun(context, { requestId: id, file: noFile }) };
  }
  if (isId("equipmentAward", id)) {
    const add = (file: KeptFile) => addAwardPhoto(context, { awardId: id, file });
    return { add, mayAdd: () => addAwardPhoto.mayRun(context, { awardId: id, file: noFile }) };
  }
  if (!isId("equipmentFollowUp", id)) return null;
  // One letter more than is taken, so that a sentence too long is refused and not cut.
  const words = { followUpId: id, sentence: typed("sentence", 501) };
  return {
    add: (file) => sendFollowUp(context, { ...words, file }),
    mayAdd: () => sendFollowUp.mayRun(context, { ...words, file: noFile }),
  };
}

/**
 * Takes one photograph of a plain form: of the tool a maker works with, of what was delivered, or of what became of it, with a sentence.
 * Leads back to the page it came from, whatever came of it; a typed sentence comes back with a refusal.
 */
export function receiveEquipmentPhoto(context: Context, request: Request, id: string): Promise<Response> {
  const asked = new URL(request.url).searchParams;
  return receiveFileForm(context, request, {
    check: async (typed) => {
      const target = targetOf(context, id, typed);
      if (!target) throw new Refusal("NOT_FOUND");
      const may = await target.mayAdd();
      if (!may.ok) throw new Refusal(may.error.code, may.error.details);
      return target;
    },
    keep: (bytes) => keepPhoto("equipment_photo", bytes),
    write: ({ file, known }) => known.add(file),
    back: (typed, code) => {
      const { page, query } = backOf(asked);
      const sentence = code ? typed("sentence", 500) : "";
      return { page, query: { ...query, ...(sentence ? { sentence } : {}) }, part: "part-photo" };
    },
    done: "photo",
  });
}

/** The page to go back to, below the reader's studio or office: one of this slice's, made of ids alone. */
function backOf(asked: URLSearchParams): { page: string; query: Record<string, string> } {
  const [call, award, workshop] = [asked.get("call"), asked.get("award"), asked.get("workshop")];
  const isStudio = isId("artisan", workshop);
  const rooms = `/${isStudio ? "studio" : "office"}/equipment`;
  const query: Record<string, string> = isStudio ? { workshop } : {};
  if (isId("equipmentAward", award)) return { page: `${rooms}/awards/${award}`, query };
  return { page: isId("equipmentCall", call) ? `${rooms}/${call}` : rooms, query };
}
