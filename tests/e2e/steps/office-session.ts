import { createHash, randomBytes } from "node:crypto";
import type { BrowserContext } from "@playwright/test";
import pg from "pg";

/** Opens the browser's session for a person who has just given a second factor, as their offices ask. */
export async function openOffice(context: BrowserContext, email: string, origin: string): Promise<void> {
  const token = randomBytes(32).toString("base64url");
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    const { rowCount } = await client.query(
      `insert into session (session_token, user_id, expires, created_at, second_factor_at)
       select $1, id, now() + interval '1 hour', now(), now() from "user" where email = $2`,
      [createHash("sha256").update(token).digest("hex"), email],
    );
    if (rowCount !== 1) throw new Error(`${email} is unknown`);
  } finally {
    await client.end();
  }
  await context.addCookies([{ name: "sanad_session", value: token, url: origin }]);
}
