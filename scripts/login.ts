import { eq } from "drizzle-orm";
import { withDatabase } from "#scripts/ops/with-database.ts";
import { loadDotEnv } from "#scripts/platform/load-env.ts";
import { OperatorError, runMain } from "#scripts/platform/operator-error.ts";

/**
 * `npm run login -- <email>`: signs a person in without a mail, as with a second factor just given, and prints the request
 * header that carries the session. Whoever can write to the database could do the same by hand; in production it is refused all the same.
 */
await runMain(async () => {
  loadDotEnv();
  if (process.env.APP_ENV === "production") {
    throw new OperatorError("login is refused when APP_ENV=production. Sign in with a code.");
  }
  const email = process.argv[2]?.trim().toLowerCase();
  if (!email) throw new OperatorError("say who: npm run login -- shopper@example.test");
  console.log(`Cookie: ${await withDatabase(() => sessionHeader(email))}`);
  return 0;
});

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
  const { token } = await openSession(database(), person.id, new Date(), new Date());
  return `${sessionCookie()}=${token}`;
}
