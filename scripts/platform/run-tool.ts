import { spawn } from "node:child_process";
import { closeSync, fstatSync } from "node:fs";
import { join } from "node:path";
import { logTail, openLog } from "#scripts/platform/log-file.ts";

export interface ToolRun {
  readonly ok: boolean;
  readonly seconds: number;
  /** What the tool wrote, its last 200 lines. */
  readonly output: string;
  readonly log: string;
}

const watch = join(import.meta.dirname, "parent-watch.mjs");

/**
 * Runs a Node program to its end with its output in DATA_DIR/logs/<name>.log. Aborting `signal` ends it and everything
 * it started.
 */
export async function runTool(
  name: string,
  args: readonly string[],
  options: {
    env?: Readonly<Record<string, string | undefined>>;
    dataDir: string;
    signal?: AbortSignal | undefined;
  },
): Promise<ToolRun> {
  const begin = performance.now();
  const { fd, path } = openLog(options.dataDir, name);
  const from = fstatSync(fd).size;
  const child = spawn(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", `--import=${watch}`, ...args],
    {
      stdio: ["ignore", fd, fd, "pipe"],
      detached: true,
      env: { ...process.env, ...options.env, SANAD_PARENT_FD: "3", NO_COLOR: "1", FORCE_COLOR: "0" },
    },
  );
  closeSync(fd);
  const abort = () => killGroup(child.pid);
  options.signal?.addEventListener("abort", abort);
  const code = await new Promise<number>((done) => {
    child.once("error", () => done(1));
    child.once("exit", (exit) => done(exit ?? 1));
  });
  options.signal?.removeEventListener("abort", abort);
  const seconds = (performance.now() - begin) / 1000;
  return { ok: code === 0, seconds, output: logTail(path, 200, from), log: path };
}

function killGroup(pid: number | undefined): void {
  try {
    if (pid) process.kill(-pid, "SIGTERM");
  } catch {
    // Ended already.
  }
}
