import { waitForExit } from "#scripts/platform/alive.ts";
import { readPostmaster } from "#scripts/postgres/postmaster-file.ts";

/**
 * Stops the server that runs on this data folder: first politely (open transactions roll back, data is checkpointed),
 * after `patienceMs` at once (the next start recovers from the log). Does nothing when none runs.
 */
export async function stopPostgres(clusterDir: string, patienceMs = 10_000): Promise<void> {
  const running = readPostmaster(clusterDir);
  if (running === undefined) return;
  if (!signal(running.pid, "SIGINT") || (await waitForExit(running.pid, patienceMs))) return;
  if (signal(running.pid, "SIGQUIT")) await waitForExit(running.pid, 5_000);
}

function signal(pid: number, name: NodeJS.Signals): boolean {
  try {
    process.kill(pid, name);
    return true;
  } catch {
    return false;
  }
}
