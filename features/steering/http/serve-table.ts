import "server-only";
import { chamberSteering } from "#features/steering/queries/chamber-steering.ts";
import { nationalSteering } from "#features/steering/queries/national-steering.ts";
import type { Indicator } from "#features/steering/schema.ts";
import { writeCsv } from "#lib/csv/write-csv.ts";
import { csvFile, plainText } from "#lib/http/plain-answers.ts";
import { isId } from "#lib/ids/ids.ts";
import type { Context } from "#lib/kernel/context.ts";

type Asked = { chamber?: string | undefined; year?: string | undefined; indicator?: string | undefined };

const columns = ["stand", "target", "progress_percent", "forecast", "per_100_registered"] as const;

/** The table of a steering page as a file: one chamber's year, or one indicator of all chambers. 404 for what the reader may not see. */
export async function serveTable(context: Context, { chamber, year, indicator }: Asked): Promise<Response> {
  if (chamber !== undefined) {
    if (!isId("chamber", chamber)) return plainText(404, "Not found");
    const read = await chamberSteering(context, { chamberId: chamber, year });
    if (!read.ok) return plainText(404, "Not found");
    const rows = read.value.rows.map(({ indicator: key, stand, target, progress, forecast, share }) => [
      ...[key, stand, target, progress, forecast, share],
    ]);
    return csvFile(`contract-${read.value.year}`, writeCsv(["indicator", ...columns], rows));
  }
  const read = await nationalSteering(context, { indicator: indicator as Indicator, year });
  if (!read.ok) return plainText(404, "Not found");
  const { rows, national } = read.value;
  const lines = [
    ...rows.map((row) => [row.regionCode, row.stand, row.target, row.progress, row.share]),
    ["MA", national.stand, null, null, national.share],
  ];
  const head = ["region", ...columns.filter((column) => column !== "forecast")];
  return csvFile(`${read.value.indicator}-${read.value.year}`, writeCsv(head, lines));
}
