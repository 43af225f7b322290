"use server";

import { redirect } from "next/navigation";
import { currentContext } from "#features/identity/index.ts";
import { answerButton, answerForm, pieceOf } from "#features/listing/form-answer.ts";
import {
  approvePiece,
  archivePiece,
  describePhoto,
  duplicatePiece,
  holdPiece,
  movePhoto,
  offerPiece,
  pausePiece,
  removePhoto,
  removeVariant,
  requestRevision,
  setReviewsPieces,
} from "#features/listing/index.ts";
import { officePiece, studioPiece } from "#features/listing/paths.ts";
import { type KeptForm, typed } from "#lib/forms/kept-form.ts";
import { localeOf } from "#lib/forms/read-fields.ts";
import { type Id, isId } from "#lib/ids/ids.ts";

/** Offers the piece for sale. */
export async function offerPieceAction(data: FormData): Promise<void> {
  const pieceId = pieceOf(data);
  const result = await offerPiece(await currentContext(), { pieceId });
  answerButton(data, result, studioPiece(pieceId), result.ok ? result.value.state : "");
}

/** Takes the piece out of the shop for a while. */
export async function pausePieceAction(data: FormData): Promise<void> {
  const pieceId = pieceOf(data);
  answerButton(data, await pausePiece(await currentContext(), { pieceId }), studioPiece(pieceId), "paused");
}

/** Takes the piece away for good. */
export async function archivePieceAction(data: FormData): Promise<void> {
  const pieceId = pieceOf(data);
  answerButton(
    data,
    await archivePiece(await currentContext(), { pieceId }),
    studioPiece(pieceId),
    "archived",
  );
}

/** Begins a piece like this one and leads to it. */
export async function duplicatePieceAction(data: FormData): Promise<void> {
  const pieceId = pieceOf(data);
  const result = await duplicatePiece(await currentContext(), { pieceId });
  answerButton(data, result, studioPiece(result.ok ? result.value.pieceId : pieceId), "created");
}

/** Takes an option out of the offer. */
export async function removeVariantAction(data: FormData): Promise<void> {
  const pieceId = pieceOf(data);
  const result = await removeVariant(await currentContext(), { pieceId, sku: typed(data, "sku") });
  answerButton(data, result, studioPiece(pieceId, "options"), "removed");
}

const photoOf = (data: FormData) => ({
  pieceId: pieceOf(data),
  imageId: typed(data, "imageId") as Id<"image">,
});

/** Moves a photograph one place. */
export async function movePhotoAction(data: FormData): Promise<void> {
  const photo = photoOf(data);
  const result = await movePhoto(await currentContext(), { ...photo, to: typed(data, "to") as "later" });
  answerButton(data, result, studioPiece(photo.pieceId, "photos"), "photo");
}

/** Says what a photograph shows. */
export async function describePhotoAction(data: FormData): Promise<void> {
  const photo = photoOf(data);
  const result = await describePhoto(await currentContext(), {
    ...photo,
    view: typed(data, "view") as "front",
  });
  answerButton(data, result, studioPiece(photo.pieceId, "photos"), "photo");
}

/** Takes a photograph out. */
export async function removePhotoAction(data: FormData): Promise<void> {
  const photo = photoOf(data);
  const result = await removePhoto(await currentContext(), photo);
  answerButton(data, result, studioPiece(photo.pieceId, "photos"), "photo");
}

/** Lets a piece into the shop, for the chamber. */
export async function approvePieceAction(data: FormData): Promise<void> {
  const pieceId = pieceOf(data);
  answerButton(
    data,
    await approvePiece(await currentContext(), { pieceId, version: typed(data, "version") }),
    officePiece(pieceId),
    "approved",
  );
}

/** Sends a piece back with what has to change. */
export async function requestRevisionAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const pieceId = pieceOf(data);
  const said = { version: typed(data, "version"), note: typed(data, "note") };
  const result = await requestRevision(await currentContext(), { pieceId, ...said });
  return answerForm(last, data, result, `${officePiece(pieceId)}?done=returned`);
}

/** Takes a piece out of the shop, for the chamber, and says why. */
export async function holdPieceAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const pieceId = pieceOf(data);
  const result = await holdPiece(await currentContext(), { pieceId, note: typed(data, "note") });
  return answerForm(last, data, result, `${officePiece(pieceId)}?done=held`);
}

/** Says whether the chamber looks at pieces first. */
export async function setReviewsPiecesAction(data: FormData): Promise<void> {
  const chamberId = data.get("chamberId");
  if (!isId("chamber", chamberId)) redirect(`/${localeOf(data)}/office/chamber`);
  const reviewsPieces = data.get("reviewsPieces") === "on";
  await setReviewsPieces(await currentContext(), { chamberId, reviewsPieces });
  redirect(`/${localeOf(data)}/office/chamber#pieces`);
}
