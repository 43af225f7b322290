import "server-only";
import { exportCover } from "#features/cover/commands/export-cover.ts";
import { writeCsv } from "#lib/csv/write-csv.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Context } from "#lib/kernel/context.ts";
import type { Result } from "#lib/kernel/errors.ts";

/** The monthly file to the fund, made for one answer and kept nowhere. */
export async function exportFile(
  context: Context,
  chamberId: Id<"chamber">,
): Promise<Result<{ text: string; fileName: string }>> {
  const result = await exportCover(context, { chamberId });
  if (!result.ok) return result;
  const { lines, fileName } = result.value;
  const text = writeCsv(
    ["nia", "name_ar", "name_fr", "cin", "cnss_number"],
    lines.map(({ registryNumber, name, cin, number }) => [
      registryNumber,
      name.ar ?? null,
      name.fr ?? null,
      cin,
      number,
    ]),
  );
  return { ok: true, value: { text, fileName } };
}
