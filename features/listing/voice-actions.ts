"use server";

import { currentContext } from "#features/identity/index.ts";
import { answerButton, answerForm, pieceOf } from "#features/listing/form-answer.ts";
import { removeVoice, shareVoice, transcribeVoice } from "#features/listing/index.ts";
import { officePiece, studioPiece } from "#features/listing/paths.ts";
import { type KeptForm, typed } from "#lib/forms/kept-form.ts";

/** Lets buyers hear a voice note, or takes that back. */
export async function shareVoiceAction(data: FormData): Promise<void> {
  const pieceId = pieceOf(data);
  const share = typed(data, "share") === "yes";
  const result = await shareVoice(await currentContext(), { pieceId, share });
  answerButton(data, result, studioPiece(pieceId), share ? "heard" : "unheard");
}

/** Takes a voice note away. */
export async function removeVoiceAction(data: FormData): Promise<void> {
  const pieceId = pieceOf(data);
  const result = await removeVoice(await currentContext(), { pieceId });
  answerButton(data, result, studioPiece(pieceId), "unsaid");
}

/** Saves what a voice note says, from the studio or the office. */
export async function transcribeAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const pieceId = pieceOf(data);
  const transcript = {
    ar: typed(data, "transcript.ar"),
    fr: typed(data, "transcript.fr"),
    en: typed(data, "transcript.en"),
  };
  const result = await transcribeVoice(await currentContext(), { pieceId, transcript });
  const page = typed(data, "desk") === "office" ? officePiece(pieceId) : studioPiece(pieceId);
  return answerForm(last, data, result, `${page}?done=written`);
}
