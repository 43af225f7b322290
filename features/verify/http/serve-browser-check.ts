import "server-only";
import { withLabel } from "#features/verify/http/known-label.ts";
import { browserPage } from "#features/verify/ui/browser-page.ts";
import { plainResponse } from "#lib/plain-page/respond.ts";

/** Answers `/p/{serial}/check`: the page that checks the piece in the visitor's own browser. Nothing leads there by itself. */
export function serveBrowserCheck(request: Request, serial: string): Promise<Response> {
  return withLabel(request, serial, (label) =>
    plainResponse(browserPage(label.serial, label.locale, label.path), { may: { run: true } }),
  );
}
