import { createHash, randomBytes } from "node:crypto";
import type { BrowserContext } from "@playwright/test";
import pg from "pg";

/**
 * Opens an office for somebody who has just given a second factor, by writing the session as a sign-in would. For journeys
 * that begin inside the office; signing in itself is walked in other tests.
 */
export async function openOffice(context: BrowserContext, email: string): Promise<void> {
  const token = randomBytes(32).toString("base64url");
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    await client.query(
      `insert into session (session_token, user_id, expires, second_factor_at)
       select $1, id, now() + interval '1 hour', now() from "user" where email = $2`,
      [createHash("sha256").update(token).digest("hex"), email],
    );
  } finally {
    await client.end();
  }
  const url = process.env.E2E_ORIGIN ?? "http://localhost:3000";
  await context.addCookies([{ name: "sanad_session", value: token, url, httpOnly: true, sameSite: "Lax" }]);
}
