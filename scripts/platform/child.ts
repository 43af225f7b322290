import { spawn } from "node:child_process";
import { closeSync, fstatSync } from "node:fs";
import { join } from "node:path";
import { waitForExit } from "#scripts/platform/alive.ts";
import { logTail, openLog } from "#scripts/platform/log-file.ts";

/** A long-running part of the product, in a process group of its own. */
export interface Child {
  readonly name: string;
  readonly pid: number;
  readonly log: string;
  /** Settles when the process has ended, with a sentence on how. */
  readonly ended: Promise<string>;
  /** What it wrote last, since it was started. */
  tail(lines?: number): string;
  /** SIGTERM, then SIGKILL for the whole group after `patienceMs`. */
  stop(patienceMs?: number): Promise<void>;
}

export interface ChildOptions {
  readonly name: string;
  /** Arguments of Node: flags, script, its arguments. */
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly dataDir: string;
}

const watch = join(import.meta.dirname, "parent-watch.mjs");

/**
 * Starts a Node program whose output goes to DATA_DIR/logs/<name>.log. It does not hear the terminal's Ctrl-C (we stop
 * the parts in order) and ends by itself when we are killed.
 */
export function startChild({ name, args, env, dataDir }: ChildOptions): Child {
  const { fd, path } = openLog(dataDir, name);
  const from = fstatSync(fd).size;
  const process_ = spawn(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", `--import=${watch}`, ...args],
    {
      stdio: ["ignore", fd, fd, "pipe"],
      detached: true,
      env: { ...env, SANAD_PARENT_FD: "3" },
    },
  );
  closeSync(fd);
  const ended = new Promise<string>((resolve) => {
    process_.once("error", (error) => resolve(`could not start: ${error.message}`));
    process_.once("exit", (code, signal) =>
      resolve(signal ? `was ended by ${signal}` : `ended with code ${code}`),
    );
  });
  const pid = process_.pid ?? 0;
  return {
    name,
    pid,
    log: path,
    ended,
    tail: (lines) => logTail(path, lines, from),
    async stop(patienceMs = 5_000) {
      if (pid === 0 || process_.exitCode !== null || process_.signalCode !== null) return;
      process_.kill("SIGTERM");
      await Promise.race([ended, new Promise((done) => setTimeout(done, patienceMs))]);
      killGroup(pid);
      await waitForExit(pid, 2_000);
    },
  };
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // The group is empty already.
  }
}
