export { keepUpload } from "#features/sell/commands/keep-upload.ts";
export { sendPiece } from "#features/sell/commands/send-piece.ts";
export { sweepUploads } from "#features/sell/commands/sweep-uploads.ts";
export { takePart } from "#features/sell/commands/take-part.ts";
export { receivePart } from "#features/sell/flows/receive-part.ts";
export { receivePiece } from "#features/sell/flows/receive-piece.ts";
export { sellStart } from "#features/sell/queries/sell-start.ts";
