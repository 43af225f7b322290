import { runMain } from "#scripts/platform/operator-error.ts";
import { portFromEnv } from "#scripts/platform/ports.ts";
import { ensurePostgres } from "#scripts/postgres/ensure.ts";

/** For developers: starts this checkout's Postgres, leaves it running and prints its superuser address. `stop` ends it. */
await runMain(async () => {
  const dataDir = process.env.DATA_DIR ?? ".data";
  const server = await ensurePostgres({ dataDir, port: portFromEnv(process.env, "POSTGRES_PORT", 54_329) });
  if (process.argv.includes("stop")) await server.stop();
  else console.log(server.superuserUrl);
  return 0;
});
