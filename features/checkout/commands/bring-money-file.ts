import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { moneyFile, moneyFileLine } from "#db/schema/index.ts";
import { mayKeepMoney } from "#features/checkout/policy.ts";
import { type MoneyLine, readMoneyFile } from "#features/checkout/read-money-file.ts";
import { sha256Hex } from "#lib/crypto/digest.ts";
import { newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

const decode = (text: string) => new Uint8Array(Buffer.from(text, "base64"));

/**
 * Takes in a file of payments of a courier or of our bank, to be looked at: every line is read, none is booked. The same bytes
 * are the same file. Refusals: CSV_UNREADABLE { line }, FILE_COLUMNS, FILE_TOO_LONG, FILE_EMPTY.
 */
export const bringMoneyFile = defineCommand({
  name: "checkout.bring-money-file",
  input: z.strictObject({
    source: z.enum(["courier", "bank"]),
    name: z.string().trim().min(1).max(200),
    /** The file in base64. */
    content: z.base64().max(1_000_000, "FILE_TOO_LONG"),
  }),
  errors: ["CSV_UNREADABLE", "FILE_COLUMNS", "FILE_TOO_LONG", "FILE_EMPTY"],
  load: async () => true,
  policy: mayKeepMoney,
  stepUp: true,
  handler: async ({ tx, input, actor, now, fail }) => {
    const bytes = decode(input.content);
    const sha256 = sha256Hex(input.content);
    const lines = readMoneyFile(bytes);
    if (lines.length === 0) fail("FILE_EMPTY");
    const id = newId("moneyFile");
    const [made] = await tx
      .insert(moneyFile)
      .values({
        ...{ id, source: input.source, name: input.name, sha256, broughtAt: now },
        broughtBy: actor.kind === "person" ? actor.userId : null,
      })
      .onConflictDoNothing()
      .returning({ id: moneyFile.id });
    if (!made) {
      const [known] = await tx
        .select({ id: moneyFile.id })
        .from(moneyFile)
        .where(and(eq(moneyFile.source, input.source), eq(moneyFile.sha256, sha256)));
      if (!known) throw new Error("the file was neither kept nor found");
      return { fileId: known.id, isNew: false };
    }
    const seen = new Map<string, number>();
    await tx.insert(moneyFileLine).values(
      lines.map((line) => ({
        fileId: id,
        line: line.line,
        reference: line.reference,
        amountMinor: line.amountMinor,
        day: line.day,
        fingerprint: fingerprintOf(input.source, line, seen),
        state: line.problem ? ("wrong" as const) : ("waiting" as const),
        reason: line.problem,
      })),
    );
    return { fileId: id, isNew: true };
  },
  audit: ({ input, output }) =>
    output.isNew ? { object: output.fileId, detail: { source: input.source } } : null,
});

/** The same payment in overlapping files; two equal ones in one file are two. */
function fingerprintOf(source: string, line: MoneyLine, seen: Map<string, number>): string {
  const payment = [source, line.reference.toUpperCase(), line.amountMinor, line.day].join("\0");
  const n = (seen.get(payment) ?? 0) + 1;
  seen.set(payment, n);
  return sha256Hex(`${payment}\0${n}`);
}
