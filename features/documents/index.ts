export { creditRefusedOrder } from "#features/documents/commands/credit-refused-order.ts";
export { issueCommissionInvoice } from "#features/documents/commands/issue-commission-invoice.ts";
export { issueConfirmation } from "#features/documents/commands/issue-confirmation.ts";
export { issueCreditNotes } from "#features/documents/commands/issue-credit-notes.ts";
export { issueInvoice } from "#features/documents/commands/issue-invoice.ts";
export { preparePapers } from "#features/documents/commands/prepare-papers.ts";
export { recordPlatformSeller, recordSeller } from "#features/documents/commands/record-seller.ts";
export { serveDocument } from "#features/documents/http/serve-document.ts";
export { documentLink } from "#features/documents/link.ts";
export { type DocumentDto, getDocument } from "#features/documents/queries/get-document.ts";
export { getLabels } from "#features/documents/queries/get-labels.ts";
export { getPlatformSeller, getSeller, type SellerRecord } from "#features/documents/queries/get-seller.ts";
export {
  type DocumentLine,
  listCommissionInvoices,
  listOrderDocuments,
  listPurchaseDocuments,
} from "#features/documents/queries/list-documents.ts";
export { listSeries, type SeriesLine } from "#features/documents/queries/list-series.ts";
export { makersWithCommission } from "#features/documents/queries/makers-with-commission.ts";
export { documentPage } from "#features/documents/ui/print/page.ts";
export { pdfOf } from "#features/documents/ui/print/pdf.ts";
