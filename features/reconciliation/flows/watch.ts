import "server-only";
import { noteAlerts } from "#features/reconciliation/commands/note-alerts.ts";
import { recordBreaks } from "#features/reconciliation/commands/record-breaks.ts";
import { findLate } from "#features/reconciliation/queries/find-late.ts";
import { now } from "#lib/clock.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { log } from "#lib/log/log.ts";

const context = { actor: systemActor("watch") };

/** Notes work that waits too long, closes what was done since, and tells the operators of what has stood open. */
export async function watch(): Promise<void> {
  const found = await findLate(now());
  unwrap(await recordBreaks(context, { found, looked: ["job_late", "event_late"] }));
  for (const { kind, object, foundAt } of unwrap(await noteAlerts(context, {})))
    log.error({ break: kind, object, since: foundAt.toISOString() }, "still does not agree");
}
