import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { requireDiskSpace } from "#scripts/platform/disk.ts";
import { requireFreePorts } from "#scripts/platform/ports.ts";
import { localSecrets } from "#scripts/platform/secrets.ts";
import { chooseAccount } from "#scripts/postgres/account.ts";
import { superuserUrl } from "#scripts/postgres/address.ts";
import { findBinaries } from "#scripts/postgres/binaries.ts";
import { findRunning } from "#scripts/postgres/find-running.ts";
import { initialise } from "#scripts/postgres/initdb.ts";
import { launch } from "#scripts/postgres/launch.ts";
import { stopPostgres } from "#scripts/postgres/stop.ts";

export interface PostgresOptions {
  /** Folder of this checkout's data; the cluster lies in its folder `postgres`. */
  readonly dataDir: string;
  readonly port: number;
  /** False trades safety for speed: only for throw-away test clusters. Default true. */
  readonly fsync?: boolean;
}

/** A running embedded server. */
export interface RunningPostgres {
  /** Superuser on the database `postgres`. */
  readonly superuserUrl: string;
  /** Superuser on the named database; does not create it. */
  adminUrl(database: string): string;
  stop(): Promise<void>;
  /** True when it ran already, left over or started by another command. It then keeps the port it has. */
  readonly reused: boolean;
  readonly port: number;
}

/** How long a server may take to recover after a crash. */
const RECOVERY_MS = 300_000;
const NEEDED_BYTES = 300_000_000;

/**
 * Makes sure that this checkout's embedded Postgres runs on 127.0.0.1, creating the cluster the first time and reusing
 * a server that runs already. Throws an OperatorError with one line when it cannot.
 */
export async function ensurePostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const dataDir = resolve(options.dataDir);
  const fsync = options.fsync ?? true;
  const clusterDir = join(dataDir, "postgres");
  requireDiskSpace(dataDir, NEEDED_BYTES);
  const password = localSecrets(dataDir).postgresPassword;
  const account = chooseAccount(clusterDir);
  const leftover = await findRunning(clusterDir, password, RECOVERY_MS);
  if (leftover !== undefined) return running(clusterDir, password, leftover, true);

  await requireFreePorts([{ port: options.port, purpose: "Postgres", variable: "POSTGRES_PORT" }]);
  const binaries = findBinaries(account);
  initialise(clusterDir, { binaries, account, password, fsync });
  mkdirSync(join(dataDir, "logs"), { recursive: true });
  const log = join(dataDir, "logs", "postgres.log");
  const url = superuserUrl(password, options.port, "postgres");
  await launch({
    clusterDir,
    account,
    binaries,
    port: options.port,
    fsync,
    log,
    url,
    patienceMs: RECOVERY_MS,
  });
  return running(clusterDir, password, options.port, false);
}

function running(clusterDir: string, password: string, port: number, reused: boolean): RunningPostgres {
  return {
    superuserUrl: superuserUrl(password, port, "postgres"),
    adminUrl: (database) => superuserUrl(password, port, database),
    stop: () => stopPostgres(clusterDir),
    reused,
    port,
  };
}
