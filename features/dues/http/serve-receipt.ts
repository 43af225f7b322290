import "server-only";
import { pdfOf } from "#features/documents/index.ts";
import { myDues } from "#features/dues/queries/my-dues.ts";
import { receiptSheet } from "#features/dues/ui/receipt-sheet.ts";
import { missingPaper, privatePdf } from "#lib/http/private-pdf.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";
import type { Context } from "#lib/kernel/context.ts";

/** The receipt of dues that were paid, for whoever paid them; 404 for anything else. */
export async function serveReceipt(context: Context, duesId: string, locale: Locale): Promise<Response> {
  if (!isId("dues", duesId)) return missingPaper();
  const found = await myDues(context, { duesId });
  const [dues] = found.ok ? found.value.dues : [];
  if (dues?.state !== "paid") return missingPaper();
  const pdf = pdfOf(receiptSheet(dues, locale), `${dues.paidOn ?? dues.dueOn}T12:00:00Z`);
  return privatePdf(pdf, `dues-${String(dues.year)}-${dues.id.slice(-8)}.pdf`);
}
