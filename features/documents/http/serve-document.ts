import "server-only";
import { getDocument } from "#features/documents/queries/get-document.ts";
import { getLabels } from "#features/documents/queries/get-labels.ts";
import { documentPage } from "#features/documents/ui/print/page.ts";
import { labelsPdf, pdfOf } from "#features/documents/ui/print/pdf.ts";
import type { PrintFonts } from "#features/documents/ui/print/style.ts";
import { withOrderLink } from "#features/orders/index.ts";
import {
  privatePdf as attached,
  privatePaper as kept,
  missingPaper as missing,
} from "#lib/http/private-pdf.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { type Id, isId } from "#lib/ids/ids.ts";
import type { Context } from "#lib/kernel/context.ts";
import { plainResponse } from "#lib/plain-page/respond.ts";

/**
 * Answers with a paper: the page to print at its id, the PDF at its id and `.pdf`. `?order=&key=` is the purchase's secret link.
 * What the reader may not see is 404, as if it were not there.
 */
export async function serveDocument(
  context: Context,
  request: Request,
  { file, locale, fonts }: { file: string; locale: Locale; fonts: PrintFonts },
): Promise<Response> {
  const asked = new URL(request.url).searchParams;
  if (file === "labels.pdf") return serveLabels(context, asked.getAll("orders"));
  const isPdf = file.endsWith(".pdf");
  const documentId = isPdf ? file.slice(0, -4) : file;
  if (!isId("orderDocument", documentId)) return missing();
  const [order, key] = [asked.get("order") ?? "", asked.get("key") ?? undefined];
  const actor = withOrderLink(context.actor, order, key);
  const document = await getDocument({ ...context, actor }, { documentId });
  if (!document.ok) return missing();
  const { kind, number, sheet, issuedAt, id } = document.value;
  if (isPdf) return attached(pdfOf(sheet, issuedAt), nameOf(kind, number ?? id.slice(-8)));
  const link = actor === context.actor ? "" : `?order=${order}&key=${encodeURIComponent(key ?? "")}`;
  const page = documentPage({ sheet, pdf: `/${locale}/orders/documents/${id}.pdf${link}`, locale, fonts });
  return plainResponse(page, { headers: kept });
}

/** `invoice-F-2026-000012.pdf`: kind and number, nothing of a person. */
const nameOf = (kind: string, which: string) => `${kind.replaceAll("_", "-")}-${which}.pdf`;

async function serveLabels(context: Context, asked: readonly string[]): Promise<Response> {
  const orderIds = asked
    .flatMap((ids) => ids.split(","))
    .filter((id): id is Id<"order"> => isId("order", id));
  const labels = await getLabels(context, { orderIds });
  if (!labels.ok) return missing();
  const { sheets, issuedAt } = labels.value;
  return attached(labelsPdf(sheets, issuedAt), "labels.pdf");
}
