import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/**
 * Lets pgbench repeat transactions, each a list of statements, for some seconds over `connections` connections, picking one at
 * random every time. Returns transactions a second. Throws when pgbench is not installed (Debian: postgresql-contrib).
 */
export async function runPgbench(
  url: string,
  transactions: readonly (readonly string[])[],
  { connections, seconds }: { connections: number; seconds: number },
): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), "sanad-pgbench-"));
  try {
    const files: string[] = [];
    for (const [n, statements] of transactions.entries()) {
      const file = join(folder, `${n}.sql`);
      await writeFile(file, script(statements));
      files.push("-f", file);
    }
    const load = ["-n", "-c", `${connections}`, "-j", "1", "-T", `${seconds}`];
    const { stdout } = await run("pgbench", [...load, ...files, url]);
    const rate = /tps = ([\d.]+)/.exec(stdout)?.[1];
    if (!rate) throw new Error(`pgbench said no rate: ${stdout}`);
    return Number(rate);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What is new in each purchase is new in each repetition too: ids, the number, whatever contains them. */
function script(statements: readonly string[]): string {
  const fresh = (text: string) =>
    text
      .replaceAll(/'([^']*)\b(chk|att)_[0-9a-z]{26}([^']*)'/g, "('$1$2_' || :fresh || '$3')")
      .replaceAll(/'(S\d\d-)\d+'/g, "('$1' || :fresh)");
  return `\\set fresh random(1, 9000000000000000)\n${statements.map((one) => `${fresh(one)};`).join("\n")}\n`;
}
