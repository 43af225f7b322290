import { readlinkSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";
import { isAlive } from "#scripts/platform/alive.ts";
import { OperatorError } from "#scripts/platform/operator-error.ts";
import { superuserUrl } from "#scripts/postgres/address.ts";
import { lostPassword } from "#scripts/postgres/failure.ts";
import { readPostmaster } from "#scripts/postgres/postmaster-file.ts";
import { probe } from "#scripts/postgres/probe.ts";

/** Where the system cannot say whose a process is, silence this long means that its number was given away. */
const SILENCE_MS = 10_000;

/**
 * The port of a server that runs on this data folder already, waiting for one that is still starting or recovering.
 * Undefined when none does; a postmaster.pid that speaks of another program's process is removed.
 */
export async function findRunning(
  clusterDir: string,
  password: string,
  patienceMs: number,
): Promise<number | undefined> {
  const begin = Date.now();
  for (;;) {
    const found = readPostmaster(clusterDir);
    // A dead one's file is left to Postgres itself, which checks that none of its children live on.
    if (found === undefined || !isAlive(found.pid)) return undefined;
    const here = worksIn(found.pid, clusterDir);
    const answer =
      here === false ? "other" : await probe(superuserUrl(password, found.port, "postgres"), clusterDir);
    if (answer === "ours") return found.port;
    if (answer === "wrong password" && here === true) throw new OperatorError(lostPassword(clusterDir));
    if (answer === "other" || answer === "wrong password") {
      rmSync(join(clusterDir, "postmaster.pid"), { force: true });
      return undefined;
    }
    const waited = Date.now() - begin;
    if (here === undefined && answer === "nobody" && waited > SILENCE_MS) return undefined;
    if (waited > patienceMs) {
      throw new OperatorError(`Postgres (process ${found.pid}) does not answer. Stop it and try again.`);
    }
    await new Promise((done) => setTimeout(done, 200));
  }
}

/** Whether the process works in that folder, as a Postgres server does in its own. Undefined where Linux is not. */
function worksIn(pid: number, folder: string): boolean | undefined {
  if (process.platform !== "linux") return undefined;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(folder);
  } catch {
    // Another user's process: ours would run as the owner of the folder, whom we may look at.
    return false;
  }
}
