import "server-only";
import { openColumns, openLines } from "#features/steering/domain/open-table.ts";
import { openIndicator, openQuarters } from "#features/steering/queries/open-data.ts";
import { factsOf, indicatorKeys, isIndicator, quarterName } from "#features/steering/schema.ts";
import { serveReport } from "#features/steering/ui/serve-report.ts";
import { cached } from "#lib/cache/cached.ts";
import { tags } from "#lib/cache/tags.ts";
import { writeCsv } from "#lib/csv/write-csv.ts";
import { documentResponse, missingDocument } from "#lib/http/document-response.ts";
import { absolute } from "#lib/seo/addresses.ts";
import { messages } from "#messages/index.ts";

const licence = {
  name: "CC BY 4.0",
  url: "https://creativecommons.org/licenses/by/4.0/",
  attribution: "Sanad, chambers of traditional crafts of Morocco",
};

/**
 * One open file by its name: `index.json`, `INDICATOR.csv`, `INDICATOR.json`, `report-QUARTER-LANGUAGE.pdf`. 404 for anything else.
 * Names are for good.
 */
export async function serveOpenData(request: Request, file: string): Promise<Response> {
  if (file === "index.json") return documentResponse(await index(), "application/json", "minutes");
  const report = /^report-(20\d\d-q[1-4])-(ar|fr)\.pdf$/.exec(file);
  if (report) return serveReport(request, report[1] ?? "", report[2] === "ar" ? "ar" : "fr");
  const [, key, ending] = /^([a-z_]{3,40})\.(csv|json)$/.exec(file) ?? [];
  if (!isIndicator(key)) return missingDocument("There is no such file. The list is in index.json.");
  const figures = await cached(openIndicator, { indicator: key }, [tags.openData()]);
  const lines = openLines(figures, factsOf(key).kind);
  if (ending === "json")
    return documentResponse({ ...about(key), figures: lines }, "application/json", "minutes");
  const csv = writeCsv(
    openColumns,
    lines.map((line) => openColumns.map((column) => line[column])),
  );
  return documentResponse(csv, "text/csv; charset=utf-8", "minutes");
}

/** What a file holds, in the words of the English page. */
function about(key: (typeof indicatorKeys)[number]) {
  const { workstream, kind, unit, source } = factsOf(key);
  const { name, text } = messages.en.steering.indicators[key];
  return {
    ...{ indicator: key, name, text, workstream, kind, source },
    unit: unit === "mad" ? "centimes of a Moroccan dirham" : "count",
    licence,
    definition: absolute(`/en/open-data/definitions#${key}`),
  };
}

async function index() {
  const quarters = await cached(openQuarters, {}, [tags.openData()]);
  return {
    title: messages.en.steering.open.title,
    description: messages.en.steering.open.description,
    documentation: absolute("/en/open-data"),
    heldBack: messages.en.steering.open.howText,
    licence,
    columns: messages.en.steering.open.columns,
    quarters: quarters.map(quarterName),
    files: indicatorKeys.map((key) => ({
      ...about(key),
      csv: absolute(`/open-data/${key}.csv`),
      json: absolute(`/open-data/${key}.json`),
    })),
    reports: quarters.map((quarter) => ({
      quarter: quarterName(quarter),
      page: absolute(`/fr/open-data/${quarterName(quarter)}`),
      fr: absolute(`/open-data/report-${quarterName(quarter)}-fr.pdf`),
      ar: absolute(`/open-data/report-${quarterName(quarter)}-ar.pdf`),
    })),
  };
}
