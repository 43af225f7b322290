import "server-only";
import { countScans } from "#features/verify/commands/count-scans.ts";
import { hear } from "#lib/cache/stamps.mjs";
import { tags } from "#lib/cache/tags.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { takeScans } from "#lib/scans/buffer.ts";
import { startWriter } from "#lib/scans/start-writer.ts";

/** How long a scan may wait in memory to be written, in milliseconds. What a killed process had not written is lost. */
const everyMs = 5_000;

/** Writes what was counted since the last time, and has the pages that show it made again in this process. */
export async function writeScans(): Promise<void> {
  const counts = takeScans();
  if (counts.length === 0) return;
  unwrap(await countScans({ actor: systemActor("verify.count-scans") }, { counts }));
  hear(counts.map(({ serial }) => tags.label(serial)));
}

/** Writes scans for as long as the process runs. */
export const startScanWriter = (): void => startWriter(everyMs, writeScans, "scans");
