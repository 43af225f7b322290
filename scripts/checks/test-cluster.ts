import { join } from "node:path";
import { freePorts } from "#scripts/platform/ports.ts";
import { ensurePostgres, type RunningPostgres } from "#scripts/postgres/ensure.ts";

/** A throw-away cluster for tests under DATA_DIR/test, without fsync. One left over is used again. */
export async function startTestCluster(dataDir: string): Promise<RunningPostgres> {
  const [port = 0] = await freePorts(1);
  return ensurePostgres({ dataDir: join(dataDir, "test"), port, fsync: false });
}
