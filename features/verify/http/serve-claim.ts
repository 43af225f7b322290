import "server-only";
import { claimWithin } from "#features/verify/flows/claim.ts";
import { personal, withLabel } from "#features/verify/http/known-label.ts";
import { type ClaimState, claimPage } from "#features/verify/ui/claim-page.ts";
import { sentenceFor } from "#features/verify/ui/sentences.ts";
import { env } from "#lib/env.ts";
import { clientAddress } from "#lib/http/client-address.ts";
import { plainText } from "#lib/http/plain-answers.ts";
import { readFields } from "#lib/http/read-form.ts";
import { isSameOrigin } from "#lib/http/same-origin.ts";
import { anonymous } from "#lib/kernel/actor.ts";
import { plainResponse } from "#lib/plain-page/respond.ts";

const answer = { headers: personal, may: { post: true } };

/** Answers `/p/{serial}/claim`: the form for the code on the label. */
export function showClaim(request: Request, serial: string): Promise<Response> {
  return withLabel(request, serial, (label) =>
    plainResponse(
      claimPage(label.serial, { kind: "form", typed: "", error: null }, label.locale, label.path),
      answer,
    ),
  );
}

/** Takes the form. Nothing about whoever sent it is kept. */
export function takeClaim(request: Request, serial: string): Promise<Response> {
  return withLabel(request, serial, async (label) => {
    if (!isSameOrigin(request.headers, env().CANONICAL_ORIGIN)) return plainText(403, "Forbidden");
    const typed = (await readFields(request, 2_000))?.get("code") ?? "";
    const address = clientAddress(request.headers);
    const result = await claimWithin({ actor: anonymous }, address, { serial: label.serial, code: typed });
    const state: ClaimState = result.ok
      ? { kind: result.value.outcome }
      : { kind: "form", typed, error: sentenceFor(result.error, "code", label.locale) };
    const status = result.ok ? 200 : result.error.code === "RATE_LIMITED" ? 429 : 422;
    return plainResponse(claimPage(label.serial, state, label.locale, label.path), { ...answer, status });
  });
}
