import "server-only";
import { and, eq, isNull, notInArray, sql } from "drizzle-orm";
import { z } from "zod";
import { logFinding, logWatch } from "#db/schema/transparency.ts";
import type { Finding } from "#features/provenance/domain/finding.ts";
import { newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";
import { log } from "#lib/log/log.ts";

type Memory = { size: number; root: Buffer; entryCursor: number; credentialCursor: string };

/**
 * Writes down what the monitor found and how far it came. After a full round, what was not found any more is closed; a log
 * that was found forked stays so. The head is remembered only when nothing spoke against it.
 */
export const recordFindings = defineCommand({
  name: "provenance.record-findings",
  input: z.strictObject({
    findings: z.custom<readonly Finding[]>((value) => Array.isArray(value)),
    memory: z.custom<Memory>((value) => typeof value === "object" && value !== null),
    full: z.boolean(),
    at: z.date(),
  }),
  errors: [],
  load: async () => true,
  policy: onlySystem,
  handler: async ({ tx, input: { findings, memory, full, at } }) => {
    const opened: string[] = [];
    for (const { kind, object, chamberId, evidence } of findings) {
      const id = newId("logFinding");
      const [row] = await tx
        .insert(logFinding)
        .values({ id, kind, object, chamberId, evidence: evidence ?? null, foundAt: at, seenAt: at })
        .onConflictDoUpdate({
          target: [logFinding.kind, logFinding.object],
          targetWhere: isNull(logFinding.goneAt),
          set: { seenAt: at },
        })
        .returning({ id: logFinding.id });
      if (row?.id === id) opened.push(`${kind} ${object}`);
    }
    if (full) {
      const still = findings.map((one) => `${one.kind} ${one.object}`);
      const named = sql<string>`${logFinding.kind} || ' ' || ${logFinding.object}`;
      await tx
        .update(logFinding)
        .set({ goneAt: at })
        .where(
          and(
            isNull(logFinding.goneAt),
            sql`${logFinding.kind} <> 'log_forked'`,
            ...(still.length > 0 ? [notInArray(named, still)] : []),
          ),
        );
    }
    const sound = !findings.some(({ kind }) => kind === "log_forked" || kind === "head_wrong");
    const { size, root, ...cursors } = memory;
    const kept = { ...cursors, watchedAt: at };
    if (sound) {
      const row = { id: 1, size, root, ...kept };
      await tx.insert(logWatch).values(row).onConflictDoUpdate({ target: logWatch.id, set: row });
    } else await tx.update(logWatch).set(kept).where(eq(logWatch.id, 1));
    for (const name of opened) log.error({ finding: name }, "the log is not as it must be");
    return { opened };
  },
  audit: ({ output }) =>
    output.opened.length === 0
      ? null
      : { object: "log", detail: { opened: output.opened.slice(0, 50).join(" ") } },
});
