/** Bytes a PDF may have on its way in. */
export const maxPdfBytes = 10 * 1024 * 1024;

export type PdfProblem = "PDF_TOO_LARGE" | "PDF_UNREADABLE" | "PDF_LOCKED" | "PDF_ACTIVE";

const textOf = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");

/** Whether the first bytes are those of a PDF. */
export function looksLikePdf(bytes: Uint8Array): boolean {
  return /^%PDF-[12]\.\d/.test(textOf(bytes.subarray(0, 8)));
}

/** Names of a PDF's dictionaries that make it do something, or hold another file. `#xx` stands for a sign of a name. */
const active =
  /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData|GoToR|GoToE)(?![A-Za-z0-9])/;

const unescaped = (text: string) =>
  text.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/**
 * What speaks against keeping a PDF as evidence; null when nothing does. It is never opened here: whoever looks at it saves it first. What
 * is packed in an object stream is not seen, which is why it is served as a file to save, in a sandbox, under a name of ours.
 */
export function pdfProblem(bytes: Uint8Array): PdfProblem | null {
  if (bytes.byteLength > maxPdfBytes) return "PDF_TOO_LARGE";
  if (!looksLikePdf(bytes) || !textOf(bytes.subarray(-2048)).includes("%%EOF")) return "PDF_UNREADABLE";
  const text = unescaped(textOf(bytes));
  if (/\/Encrypt(?![A-Za-z0-9])/.test(text)) return "PDF_LOCKED";
  return active.test(text) ? "PDF_ACTIVE" : null;
}
