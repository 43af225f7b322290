import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { isAlive, startMark } from "#scripts/platform/alive.ts";

/** A file that names the process which holds something alone. */
export interface Lock {
  /** True when a process that no longer lives had left the file behind. */
  readonly wasStale: boolean;
  /** Tells those who want it that it will be free in a moment. */
  markStopping(): void;
  release(): void;
}

const STOPPING = "stopping";

/** Takes the lock, or returns the id of the living process that holds it. */
export function tryLock(file: string): Lock | number {
  mkdirSync(dirname(file), { recursive: true });
  const own = `${process.pid} ${startMark(process.pid)}`;
  for (let wasStale = false; ; wasStale = true) {
    try {
      writeFileSync(file, own, { flag: "wx" });
      return {
        wasStale,
        markStopping: () => writeFileSync(file, `${own} ${STOPPING}`),
        release: () => rmSync(file, { force: true }),
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      const holder = livingHolder(file);
      if (holder !== undefined) return holder;
      rmSync(file, { force: true });
    }
  }
}

/**
 * Takes the lock, waiting for a holder that is stopping (it says so within a moment after it was asked to). Returns the
 * id of a holder that is not.
 */
export async function lockOrHolder(
  file: string,
  momentMs = 1_500,
  stoppingMs = 20_000,
): Promise<Lock | number> {
  const begin = Date.now();
  for (;;) {
    const lock = tryLock(file);
    if (typeof lock !== "number") return lock;
    const patience = readText(file).endsWith(STOPPING) ? stoppingMs : momentMs;
    if (Date.now() - begin > patience) return lock;
    await new Promise((done) => setTimeout(done, 100));
  }
}

/** Runs the work while holding the lock, waiting for another holder to finish first. */
export async function withLock<T>(
  file: string,
  onWait: (pid: number) => void,
  work: () => Promise<T>,
): Promise<T> {
  for (let waiting = false; ; waiting = true) {
    const lock = tryLock(file);
    if (typeof lock !== "number") {
      try {
        return await work();
      } finally {
        lock.release();
      }
    }
    if (!waiting) onWait(lock);
    await new Promise((done) => setTimeout(done, 300));
  }
}

function livingHolder(file: string): number | undefined {
  const [pid = 0, mark = ""] = readText(file)
    .split(" ", 2)
    .map((part, at) => (at === 0 ? Number(part) : part));
  const alive = typeof pid === "number" && pid > 1 && isAlive(pid) && startMark(pid) === mark;
  return alive ? pid : undefined;
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
