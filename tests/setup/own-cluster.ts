import { freePorts } from "#scripts/platform/ports.ts";
import { ensurePostgres } from "#scripts/postgres/ensure.ts";
import { stopPostgres } from "#scripts/postgres/stop.ts";

// Run by Node itself: the embedded server's programs are found by Node's module resolution, which a bundler's is not.
const [verb, dataDir = ""] = process.argv.slice(2);

if (verb === "start") {
  const [port = 0] = await freePorts(1);
  const server = await ensurePostgres({ dataDir, port, fsync: false });
  console.log(server.superuserUrl);
} else {
  await stopPostgres(`${dataDir}/postgres`);
}
process.exit(0);
