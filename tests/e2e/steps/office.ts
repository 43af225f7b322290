import { createHash, randomBytes } from "node:crypto";
import type { BrowserContext } from "@playwright/test";
import { harnessOrigin, lookUp } from "#tests/e2e/steps/database.ts";

/** Signs somebody of an office in, with a second factor given just now, as `npm run login` does. */
export async function openOffice(context: BrowserContext, email: string): Promise<void> {
  const token = randomBytes(32).toString("base64url");
  const hash = createHash("sha256").update(token).digest("hex");
  const rows = await lookUp<{ user_id: string }>(
    `insert into session (session_token, user_id, expires, created_at, second_factor_at)
     select $1, id, now() + interval '1 hour', now(), now() from "user" where email = $2 returning user_id`,
    [hash, email],
  );
  if (rows.length !== 1) throw new Error(`nobody has the address ${email}`);
  await context.addCookies([{ name: "sanad_session", value: token, url: harnessOrigin }]);
}
