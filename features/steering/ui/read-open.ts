import "server-only";
import { notFound } from "next/navigation";
import { openQuarter, openQuarters } from "#features/steering/queries/open-data.ts";
import { readQuarter } from "#features/steering/schema.ts";
import { bindPage, cached } from "#lib/cache/cached.ts";
import { tags } from "#lib/cache/tags.ts";

/** The closed quarters, the newest first. */
export const readOpenQuarters = () => cached(openQuarters, {}, [tags.openData()]);

/** The report of a quarter; 404 for one that is not closed. */
export async function readReport(name: string) {
  const quarter = readQuarter(name);
  const report = quarter && (await cached(openQuarter, quarter, [tags.openData()]));
  if (!quarter || !report?.figures.some(({ year }) => year === quarter.year)) {
    await bindPage([tags.openData()]);
    return notFound();
  }
  return { quarter, report };
}
