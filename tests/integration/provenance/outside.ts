import { execFile } from "node:child_process";

const root = new URL("../../../", import.meta.url).pathname;

type Run = { code: number; out: string; problems: string };

/** Runs a program the way somebody outside would: its own process, its own files, addresses alone. */
function run(command: string, args: string[]): Promise<Run> {
  return new Promise((done) => {
    execFile(command, args, { timeout: 60_000 }, (error, out, problems) => {
      done({ code: typeof error?.code === "number" ? error.code : error ? -1 : 0, out, problems });
    });
  });
}

/** The script for checking without us. `-I` keeps it from this machine's own settings. */
export async function verifyOffline(...args: string[]): Promise<Run & { verdict: string; because: string }> {
  const seen = await run("python3", ["-I", `${root}public/verify/verify.py`, ...args]);
  const line = (name: string) => new RegExp(`^${name}\\s+(.*)$`, "m").exec(seen.out)?.[1] ?? "";
  return { ...seen, verdict: line("verdict") || seen.problems, because: line("because") };
}

/** The witness program. */
export function witness(...args: string[]): Promise<Run> {
  return run(process.execPath, [`${root}scripts/witness.ts`, ...args]);
}
