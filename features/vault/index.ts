export { viewDocument } from "#features/vault/commands/view-document.ts";
export { addDocument, carryDocuments, shredDocuments } from "#features/vault/commands/write-document.ts";
export { filmLinkMinutes } from "#features/vault/domain/file-link.ts";
export { fileLink, openLink } from "#features/vault/flows/file-link.ts";
export {
  dropFile,
  type KeptFile,
  keepFilm,
  keepPaper,
  keepPhoto,
  keepTable,
} from "#features/vault/flows/keep-file.ts";
export { readDocument, readSealed } from "#features/vault/flows/read-document.ts";
export { type FileForm, receiveFileForm, stored } from "#features/vault/flows/receive-form.ts";
export { serveFile } from "#features/vault/flows/serve-file.ts";
export { documentsOf } from "#features/vault/queries/documents-of.ts";
