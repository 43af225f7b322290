import { readFileSync } from "node:fs";

const POLL_MS = 250;

/**
 * Calls back once when the npm that ran us is gone. npm passes a signal to the shell between us, which dies of it
 * without passing it on. Does nothing when we were not run by npm: then a parent may rightly leave us behind.
 * @param {() => void} onOrphaned
 */
export function whenOrphaned(onOrphaned) {
  if (!process.env.npm_lifecycle_event) return;
  const shell = process.ppid;
  const npm = parentOf(shell);
  const timer = setInterval(() => {
    if (process.ppid === shell && parentOf(shell) === npm) return;
    clearInterval(timer);
    onOrphaned();
  }, POLL_MS);
  timer.unref();
}

/** The parent's id of a process on Linux, 0 where it cannot be told. @param {number} pid */
function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    return 0;
  }
}
