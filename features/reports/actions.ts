"use server";

import type { Route } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { inRequest } from "#features/identity/index.ts";
import { decideReport, sendReport } from "#features/reports/index.ts";
import type { reportGrounds, reportReasons } from "#features/reports/schema.ts";
import { type KeptForm, refusedForm, typed } from "#lib/forms/kept-form.ts";
import { localeOf, ticked } from "#lib/forms/read-fields.ts";
import { clientAddress } from "#lib/http/client-address.ts";
import { isId } from "#lib/ids/ids.ts";

/** Sends a report and shows its number and what happens next. */
export async function fileReportAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const locale = localeOf(data);
  const serial = typed(data, "serial");
  const address = clientAddress(await headers());
  const sent = await inRequest((context) =>
    sendReport(context, address, {
      serial,
      // What a reason may be, and that the box is ticked, is for the command to say.
      reason: typed(data, "reason") as (typeof reportReasons)[number],
      text: typed(data, "text"),
      email: typed(data, "email"),
      locale,
      confirm: ticked(data, "confirm"),
    }),
  );
  if (!sent.ok) return refusedForm(last, data, sent.error);
  return redirect(`/${locale}/report/${serial}?filed=${sent.value.number}` as Route);
}

/** Answers a report and shows the chamber's list. */
export async function decideReportAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const locale = localeOf(data);
  const reportId = data.get("reportId");
  if (!isId("pieceReport", reportId)) return redirect(`/${locale}/office/reports` as Route);
  const note = typed(data, "note");
  const ground = typed(data, "ground") as (typeof reportGrounds)[number];
  const outcome = data.get("outcome") === "upheld" ? "upheld" : "dismissed";
  const done = await inRequest((context) =>
    outcome === "upheld"
      ? decideReport(context, { reportId, outcome, ground, note })
      : decideReport(context, { reportId, outcome, note }),
  );
  if (!done.ok) return refusedForm(last, data, done.error);
  return redirect(`/${locale}/office/reports/${reportId}?done=1` as Route);
}
