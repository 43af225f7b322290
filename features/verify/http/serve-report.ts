import "server-only";
import { sendReport } from "#features/reports/index.ts";
import { personal, withLabel } from "#features/verify/http/known-label.ts";
import { type ReportState, reportPage } from "#features/verify/ui/report-page.ts";
import { fieldSentences, sentenceFor } from "#features/verify/ui/sentences.ts";
import { env } from "#lib/env.ts";
import { clientAddress } from "#lib/http/client-address.ts";
import { plainText } from "#lib/http/plain-answers.ts";
import { readFields } from "#lib/http/read-form.ts";
import { isSameOrigin } from "#lib/http/same-origin.ts";
import { anonymous } from "#lib/kernel/actor.ts";
import { plainResponse } from "#lib/plain-page/respond.ts";

const answer = { headers: personal, may: { post: true } };

/** Answers `/p/{serial}/report`: the form to say that the label is on something else. */
export function showReport(request: Request, serial: string): Promise<Response> {
  const empty: ReportState = { kind: "form", typed: { text: "", email: "" }, error: null, errors: {} };
  return withLabel(request, serial, (label) =>
    plainResponse(reportPage(label.serial, empty, label.locale, label.path), answer),
  );
}

/** Takes the form into the queue of reports that the chamber answers. */
export function takeReport(request: Request, serial: string): Promise<Response> {
  return withLabel(request, serial, async ({ serial: known, locale, path }) => {
    if (!isSameOrigin(request.headers, env().CANONICAL_ORIGIN)) return plainText(403, "Forbidden");
    const fields = await readFields(request, 20_000);
    const typed = { text: fields?.get("text") ?? "", email: fields?.get("email") ?? "" };
    const result = await sendReport({ actor: anonymous }, clientAddress(request.headers), {
      ...{ serial: known, reason: "label_elsewhere", ...typed, locale },
      confirm: (fields?.get("confirm") === "on") as true,
    });
    if (result.ok) {
      const sent: ReportState = { kind: "sent", number: result.value.number };
      return plainResponse(reportPage(known, sent, locale, path), answer);
    }
    const error = sentenceFor(result.error, "", locale);
    const state: ReportState = { kind: "form", typed, error, errors: fieldSentences(result.error, locale) };
    const status = result.error.code === "RATE_LIMITED" ? 429 : 422;
    return plainResponse(reportPage(known, state, locale, path), { ...answer, status });
  });
}
