export { makeClaimCodes } from "#features/labels/commands/make-claim-codes.ts";
export { serveClaimSheet, serveLabelFile } from "#features/labels/http/serve-label-file.ts";
export { getLabel } from "#features/labels/queries/get-label.ts";
export { labelSheet } from "#features/labels/queries/label-sheet.ts";
export { listLabels } from "#features/labels/queries/list-labels.ts";
