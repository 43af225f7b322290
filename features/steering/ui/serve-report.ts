import "server-only";
import { pdfOf } from "#features/documents/index.ts";
import { boundsOf } from "#features/steering/quarter-bounds.ts";
import { openQuarter } from "#features/steering/queries/open-data.ts";
import { readQuarter } from "#features/steering/schema.ts";
import { reportSheet } from "#features/steering/ui/report-sheet.ts";
import { cached } from "#lib/cache/cached.ts";
import { tags } from "#lib/cache/tags.ts";
import { clientAddress } from "#lib/http/client-address.ts";
import { documentResponse, missingDocument } from "#lib/http/document-response.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { type Limit, waitingTime } from "#lib/rate-limit/limiter.ts";

const perNetwork: Limit = { name: "steering-report", points: 60, seconds: 600 };

/**
 * The report of a closed quarter as PDF. Setting it takes a moment of the processor: it is set once and kept, since a closed quarter
 * does not change, and a network has so many turns.
 */
export async function serveReport(request: Request, name: string, locale: Locale): Promise<Response> {
  const missing = () => missingDocument("There is no report of this quarter.");
  if (!readQuarter(name)) return missing();
  const seconds = await waitingTime([{ limit: perNetwork, key: clientAddress(request.headers) }]);
  if (seconds !== null)
    return new Response("Too many requests\n", { status: 429, headers: { "retry-after": String(seconds) } });
  const kept = await cached(setReport, { name, locale }, [tags.openData()]);
  if (kept === null) return missing();
  const response = documentResponse(
    new Uint8Array(Buffer.from(kept, "base64")),
    "application/pdf",
    "minutes",
  );
  response.headers.set("content-disposition", `attachment; filename="sanad-report-${name}-${locale}.pdf"`);
  return response;
}

/** The file as text, since what is kept must survive JSON. The same quarter and language give the same bytes. */
const setReport = Object.assign(
  async ({ name, locale }: { name: string; locale: Locale }): Promise<string | null> => {
    const quarter = readQuarter(name);
    if (!quarter) return null;
    const report = await openQuarter(quarter);
    if (!report.figures.some(({ year }) => year === quarter.year)) return null;
    const dated = boundsOf(quarter).end.toISOString();
    return pdfOf(reportSheet(report, quarter, locale), dated).toString("base64");
  },
  { queryName: "steering.set-report" },
);
