export { addPhoto } from "#features/listing/commands/add-photo.ts";
export { addVariant } from "#features/listing/commands/add-variant.ts";
export { addVoice } from "#features/listing/commands/add-voice.ts";
export { approvePiece } from "#features/listing/commands/approve-piece.ts";
export { archivePiece } from "#features/listing/commands/archive-piece.ts";
export { closeWorkshop, reopenWorkshop } from "#features/listing/commands/close-workshop.ts";
export { createPiece } from "#features/listing/commands/create-piece.ts";
export { describePhoto } from "#features/listing/commands/describe-photo.ts";
export { duplicatePiece } from "#features/listing/commands/duplicate-piece.ts";
export { editErrors, finishEdit, requireOpen } from "#features/listing/commands/edit-content.ts";
export { editFacts } from "#features/listing/commands/edit-facts.ts";
export { editMaking } from "#features/listing/commands/edit-making.ts";
export { editVariant } from "#features/listing/commands/edit-variant.ts";
export { editWords } from "#features/listing/commands/edit-words.ts";
export { holdPiece } from "#features/listing/commands/hold-piece.ts";
export { endShippingProfile, keepShippingProfile } from "#features/listing/commands/keep-shipping-profile.ts";
export { lockListing } from "#features/listing/commands/lock-listing.ts";
export { markPhoto } from "#features/listing/commands/mark-photo.ts";
export { movePhoto } from "#features/listing/commands/move-photo.ts";
export { offerPiece } from "#features/listing/commands/offer-piece.ts";
export { pausePiece } from "#features/listing/commands/pause-piece.ts";
export { removePhoto } from "#features/listing/commands/remove-photo.ts";
export { removeVariant } from "#features/listing/commands/remove-variant.ts";
export { removeVoice } from "#features/listing/commands/remove-voice.ts";
export { requestRevision } from "#features/listing/commands/request-revision.ts";
export { screenAgain } from "#features/listing/commands/screen-again.ts";
export { setAvailability } from "#features/listing/commands/set-availability.ts";
export { setPrice } from "#features/listing/commands/set-price.ts";
export { setReviewsPieces } from "#features/listing/commands/set-reviews-pieces.ts";
export { setStock } from "#features/listing/commands/set-stock.ts";
export { settleMark } from "#features/listing/commands/settle-mark.ts";
export { shareVoice } from "#features/listing/commands/share-voice.ts";
export { transcribeVoice } from "#features/listing/commands/transcribe-voice.ts";
export { translateWords } from "#features/listing/commands/translate-words.ts";
export { editTags } from "#features/listing/commands/write-change.ts";
export { changesOf } from "#features/listing/domain/changes.ts";
export { filledWords, seenWords } from "#features/listing/domain/seen-words.ts";
export { isOpen } from "#features/listing/domain/transitions.ts";
export { mostUnits } from "#features/listing/domain/units.ts";
export { dropPhoto } from "#features/listing/flows/drop-photo.ts";
export { type KeptPhoto, keepPhoto, photoFiles } from "#features/listing/flows/keep-photo.ts";
export { type KeptVoice, keepVoice } from "#features/listing/flows/keep-voice.ts";
export { receivePhoto } from "#features/listing/flows/receive-photo.ts";
export { serveVoice } from "#features/listing/flows/serve-voice.ts";
export {
  createPieceInput,
  editFactsInput,
  editWordsInput,
  setAvailabilityInput,
  setPriceInput,
  setStockInput,
  type WordField,
  wordFields,
} from "#features/listing/inputs.ts";
export { myClosures } from "#features/listing/queries/closures.ts";
export { myCrafts, taxonomy } from "#features/listing/queries/form-choices.ts";
export { myListing } from "#features/listing/queries/my-listing.ts";
export { myListings } from "#features/listing/queries/my-listings.ts";
export { myShipping } from "#features/listing/queries/my-shipping.ts";
export { officeListing } from "#features/listing/queries/office-listing.ts";
export { officeListings } from "#features/listing/queries/office-listings.ts";
export { readVoice } from "#features/listing/queries/read-voice.ts";
export { recalledTies } from "#features/listing/queries/recalled-ties.ts";
export { pieceVoiceShown, sharedVoice } from "#features/listing/queries/shared-voice.ts";
