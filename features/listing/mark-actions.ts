"use server";

import { currentContext } from "#features/identity/index.ts";
import { answerButton, answerForm, pieceOf } from "#features/listing/form-answer.ts";
import { markPhoto, settleMark } from "#features/listing/index.ts";
import { officePiece } from "#features/listing/paths.ts";
import { type KeptForm, typed } from "#lib/forms/kept-form.ts";
import type { Id } from "#lib/ids/ids.ts";

/** Points at a place on a photograph: at the cells that were chosen, or where a finger or pen drew. */
export async function markPhotoAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const pieceId = pieceOf(data);
  const imageId = typed(data, "imageId") as Id<"image">;
  const result = await markPhoto(await currentContext(), {
    ...{ pieceId, imageId, note: typed(data, "note"), reason: typed(data, "reason") as "other" },
    spot: { drawn: typed(data, "drawn"), from: typed(data, "from"), to: typed(data, "to") },
  });
  return answerForm(last, data, result, `${officePiece(pieceId)}?done=marked#photo-${imageId}`);
}

/** Takes a mark back. */
export async function settleMarkAction(data: FormData): Promise<void> {
  const pieceId = pieceOf(data);
  const markId = typed(data, "markId") as Id<"pieceMark">;
  answerButton(
    data,
    await settleMark(await currentContext(), { pieceId, markId }),
    officePiece(pieceId),
    "settled",
  );
}
