import "server-only";
import { notFound } from "next/navigation";
import { type Reading, readingQueue } from "#features/endangered/queries/reading-queue.ts";
import type { Context } from "#lib/kernel/context.ts";
import { unwrap } from "#lib/kernel/query.ts";

export async function readReadings(context: Context): Promise<Reading[]> {
  return unwrap(await readingQueue(context, {}));
}

/** The assessment of an address, as long as it waits for the reader; 404 for any other. */
export async function readReading(context: Context, id: string): Promise<Reading> {
  const readings = await readReadings(context);
  return readings.find((reading) => reading.id === id) ?? notFound();
}
