import "server-only";
import { previewImport } from "#features/register/commands/import-preview.ts";
import { prepareRows, readRegistryFile } from "#features/register/flows/import-read.ts";
import { mayImport } from "#features/register/import-policy.ts";
import { dropFile, keepTable } from "#features/vault/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Context } from "#lib/kernel/context.ts";
import { Refusal, type Result } from "#lib/kernel/errors.ts";
import { outcome } from "#lib/kernel/outcome.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { takeTurns } from "#lib/rate-limit/limiter.ts";

const uploads = { name: "registry-file", points: 30, seconds: 3600 };

export type ReceivedFile = { chamberId: Id<"chamber">; fileName: string; bytes: Uint8Array };

/**
 * Takes a registry file that somebody of the chamber sent: checks every row, keeps the file sealed, and writes down what it
 * would do. Nothing of it is in the register before somebody agrees.
 */
export function receiveImport(
  context: Context,
  { chamberId, fileName, bytes }: ReceivedFile,
): Promise<Result<{ importId: Id<"registryImport"> }, string>> {
  return outcome(async () => {
    if (mayImport(context.actor, chamberId) !== "allow") throw new Refusal("NOT_FOUND");
    await takeTurns([{ limit: uploads, key: chamberId }]);
    const { good, bad, crafts } = await readRegistryFile(bytes);
    const prepared = await prepareRows(chamberId, good, crafts);
    const file = await keepTable("registry_file", bytes);
    try {
      const rows = prepared.map(({ key, fingerprint }) => ({ key, fingerprint }));
      const input = { chamberId, fileName: tidyName(fileName), file, good: rows, bad };
      return unwrap(await previewImport(context, input));
    } catch (error) {
      await dropFile(file);
      throw error;
    }
  });
}

/** The file's own name without folders and signs that steer text, at most 120 letters. */
function tidyName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? "";
  const plain = last.replace(/[\p{Cc}\p{Cf}]/gu, "").trim();
  return plain.slice(-120) || "registry.csv";
}
