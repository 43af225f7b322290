import "server-only";
import { followPayCode } from "#features/fairs/flows/sell.ts";
import { payCodePage } from "#features/fairs/ui/pay-code-page.ts";
import { localeOf } from "#lib/plain-page/locale.ts";
import { plainResponse } from "#lib/plain-page/respond.ts";

const kept = { "cache-control": "private, no-store", "referrer-policy": "no-referrer" };

/** What a buyer scans at a stand: leads to the payment page, or says that it is paid or the code over. */
export async function servePayCode(request: Request, code: string): Promise<Response> {
  const locale = localeOf(request);
  const found = await followPayCode(code);
  if (found === "paid") return plainResponse(payCodePage("paid", locale), { headers: kept });
  if (found) return new Response(null, { status: 303, headers: { ...kept, location: found.url } });
  return plainResponse(payCodePage("gone", locale), { status: 404, headers: kept });
}
