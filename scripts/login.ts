import { eq } from "drizzle-orm";
import { loadDotEnv } from "#scripts/platform/load-env.ts";
import { OperatorError, runMain } from "#scripts/platform/operator-error.ts";
import { localSecrets } from "#scripts/platform/secrets.ts";
import { ensurePostgres } from "#scripts/postgres/ensure.ts";
import { databaseFailure } from "#scripts/product/database-failure.ts";
import { dataDirOf, demoSettings, readPorts } from "#scripts/product/settings.ts";

const neverStarted = 'the database has no tables yet. Run "npm start" once.';

/**
 * `npm run login -- <email>`: signs a person in without a mail and prints the request header that carries the session.
 * Whoever can write to the database could do the same by hand; in production it is refused all the same.
 */
await runMain(async () => {
  loadDotEnv();
  if (process.env.APP_ENV === "production") {
    throw new OperatorError("login is refused when APP_ENV=production. Sign in with a code.");
  }
  const email = process.argv[2]?.trim().toLowerCase();
  if (!email) throw new OperatorError("say who: npm run login -- shopper@example.test");
  const stop = await findDatabase();
  try {
    console.log(`Cookie: ${await sessionHeader(email)}`);
  } catch (error) {
    const cause = (error as Error).cause ?? error;
    const isEmpty = (cause as { code?: string }).code === "42P01";
    const line = isEmpty ? neverStarted : databaseFailure(process.env.DATABASE_URL ?? "", cause);
    throw line ? new OperatorError(line) : error;
  } finally {
    const { closeDatabases } = await import("#db/client.ts");
    await closeDatabases();
    await stop();
  }
  return 0;
});

/** Fills in the settings of the demonstration. Returns what stops a Postgres that was only started for this. */
async function findDatabase(): Promise<() => Promise<void>> {
  const dataDir = dataDirOf(process.env);
  const ports = readPorts(process.env);
  const secrets = localSecrets(dataDir);
  if (process.env.DATABASE_URL) {
    Object.assign(process.env, demoSettings(process.env, ports, secrets, undefined));
    return async () => undefined;
  }
  const { provisionDatabase } = await import("#db/provision.ts");
  const server = await ensurePostgres({ dataDir, port: ports.postgres });
  const url = await provisionDatabase(server.superuserUrl, "sanad");
  Object.assign(process.env, demoSettings(process.env, ports, secrets, url));
  return server.reused ? async () => undefined : server.stop;
}

async function sessionHeader(email: string): Promise<string> {
  // Loaded only now: the settings above must stand before the database client reads them.
  const { database } = await import("#db/client.ts");
  const { user } = await import("#db/schema/identity.ts");
  const { openSession, sessionCookie } = await import("#features/identity/index.ts");
  const [person] = await database().select({ id: user.id }).from(user).where(eq(user.email, email));
  if (!person) {
    throw new OperatorError(
      `nobody has the address ${email}. Run "npm start" once (it seeds the demonstration), or sign in there with a code.`,
    );
  }
  const { token } = await openSession(database(), person.id, new Date());
  return `${sessionCookie()}=${token}`;
}
