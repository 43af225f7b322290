import { createHash, randomBytes } from "node:crypto";
import type { BrowserContext } from "@playwright/test";
import { harnessOrigin, lookUp } from "#tests/e2e/steps/database.ts";

/**
 * Signs a person in with their offices open, as `npm run login` does: a session row with a second factor just given. For journeys
 * that are not about signing in.
 */
export async function openOffice(context: BrowserContext, email: string): Promise<void> {
  const token = randomBytes(32).toString("base64url");
  const [session] = await lookUp<{ user_id: string }>(
    `insert into session (session_token, user_id, expires, created_at, second_factor_at)
     select $1, id, now() + interval '8 hours', now(), now() from "user" where email = $2 returning user_id`,
    [createHash("sha256").update(token).digest("hex"), email],
  );
  if (!session) throw new Error(`nobody has the address ${email}`);
  await context.addCookies([{ name: "sanad_session", value: token, url: harnessOrigin }]);
}
