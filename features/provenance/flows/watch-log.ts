import "server-only";
import { and, desc, eq, gte, isNotNull, lt } from "drizzle-orm";
import { withActorSettings } from "#db/actor-settings.ts";
import { database, type Tx } from "#db/client.ts";
import { chamber } from "#db/schema/chambers.ts";
import { logCheckpoint, logEntry } from "#db/schema/provenance.ts";
import { logWatch } from "#db/schema/transparency.ts";
import { recordFindings } from "#features/provenance/commands/record-findings.ts";
import { tellFindings } from "#features/provenance/commands/tell-findings.ts";
import type { Finding } from "#features/provenance/domain/finding.ts";
import {
  auditCredentials,
  auditKeys,
  auditNewCredentials,
} from "#features/provenance/log/audit-credentials.ts";
import { auditEntries, frontierAt } from "#features/provenance/log/audit-entries.ts";
import { overNodes } from "#features/provenance/log/nodes.ts";
import { now } from "#lib/clock.ts";
import { settingsOf, systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { treeRoot } from "#lib/merkle/tree.ts";

const actor = systemActor("provenance.monitor-log");
/** Entries hashed at a time, and how many old ones and old credentials a short round goes over besides the new ones. */
const chunk = 4_096;
const stretch = { entries: chunk, credentials: 1_000 };

type Memory = { size: number; root: Buffer; entryCursor: number; credentialCursor: string };

/**
 * One round of the monitor. A short round takes what is new and a stretch of what is old, where the last one stopped; a full
 * round takes all from the first entry. What is found is written down, told once a day, and logged.
 */
export async function watchLog({ full }: { full: boolean }): Promise<readonly Finding[]> {
  const seen = await withActorSettings(database(), settingsOf(actor), (tx) => look(tx, full));
  if (!seen) return [];
  unwrap(await recordFindings({ actor }, { ...seen, full, at: now() }));
  unwrap(await tellFindings({ actor }, {}));
  return seen.findings;
}

async function look(tx: Tx, full: boolean): Promise<{ findings: Finding[]; memory: Memory } | null> {
  const [head] = await tx.select().from(logCheckpoint).orderBy(desc(logCheckpoint.size)).limit(1);
  const [kept] = await tx.select().from(logWatch).where(eq(logWatch.id, 1));
  if (!head) return null;
  const chambers = await tx.select({ id: chamber.id, key: chamber.key }).from(chamber);
  const chamberOf = (issuer: string) =>
    chambers.find(({ key }) => issuer.endsWith(`:did:${encodeURIComponent(key)}`))?.id ?? null;
  const findings: Finding[] = [];

  // What was in order at the last round must still be what the log begins with.
  const fork = (evidence: string) =>
    findings.push({
      kind: "log_forked",
      object: String(kept?.size),
      chamberId: null,
      evidence: { note: evidence },
    });
  if (kept && kept.size > head.size) fork(head.note);
  else if (kept) {
    const root = await overNodes(tx, (nodeAt) => treeRoot(kept.size, nodeAt)).catch(() => null);
    if (!root || !kept.root.equals(root)) fork(head.note);
  }

  const walk = async (from: number, to: number) => {
    let frontier = from === 0 ? [] : await frontierAt(tx, from);
    for (let start = from; start < to; start += chunk) {
      const range = { start, end: Math.min(start + chunk, to), frontier };
      const round = await auditEntries(tx, range, chamberOf);
      findings.push(...round.findings);
      frontier = [...round.frontier];
    }
  };
  const fresh = full || !kept ? 0 : Math.min(kept.size, head.size);
  await walk(fresh, head.size);
  let entryCursor = 0;
  if (fresh > 0) {
    const from = (kept?.entryCursor ?? 0) >= fresh ? 0 : (kept?.entryCursor ?? 0);
    entryCursor = Math.min(from + stretch.entries, fresh);
    await walk(from, entryCursor);
  }
  findings.push(...(await auditNewCredentials(tx, await credentialsIn(tx, fresh, head.size))));
  let credentialCursor = full ? "" : (kept?.credentialCursor ?? "");
  do {
    const round = await auditCredentials(tx, { after: credentialCursor, limit: stretch.credentials });
    findings.push(...round.findings);
    credentialCursor = round.next;
  } while (full && credentialCursor !== "");
  findings.push(...(await auditKeys(tx, chamberOf)));
  return {
    findings: [...new Map(findings.map((one) => [`${one.kind} ${one.object}`, one])).values()],
    memory: { size: head.size, root: head.root, entryCursor, credentialCursor },
  };
}

async function credentialsIn(tx: Tx, start: number, end: number): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ id: logEntry.credentialId })
    .from(logEntry)
    .where(and(gte(logEntry.index, start), lt(logEntry.index, end), isNotNull(logEntry.credentialId)))
    .limit(chunk);
  return rows.flatMap(({ id }) => (id === null ? [] : [id]));
}
