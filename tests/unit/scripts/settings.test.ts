import { describe, expect, it } from "vitest";
import { checkEnv } from "#lib/env.ts";
import { databaseFailure } from "#scripts/product/database-failure.ts";
import { demoSettings, readPorts, standInsFor } from "#scripts/product/settings.ts";

const secrets = {
  postgresPassword: "p",
  authSecret: "s".repeat(43),
  fieldKey: Buffer.alloc(32, 1).toString("base64"),
  blindIndexKey: Buffer.alloc(32, 5).toString("base64"),
  stripeWebhookSecret: "whsec_local",
};
const environment = (given: Record<string, string> = {}): NodeJS.ProcessEnv => ({
  NODE_ENV: "test",
  ...given,
});
const database = "postgres://sanad_owner:x@127.0.0.1:54329/sanad";

function demo(given: Record<string, string> = {}) {
  const env = environment(given);
  return demoSettings(env, readPorts(env), secrets, database);
}

describe("settings of a start", () => {
  it("makes a complete environment out of nothing", () => {
    const settings = demo();
    expect(checkEnv(environment(settings))).toEqual([]);
    expect(settings).toMatchObject({
      APP_ENV: "demo",
      CANONICAL_ORIGIN: "http://localhost:3000",
      STRIPE_API_BASE: "http://127.0.0.1:4242",
      SMTP_URL: "smtp://127.0.0.1:1025",
      SMS_URL: expect.stringMatching(/^twilio\+http:.*@127\.0\.0\.1:1081\?from=/),
      DATABASE_URL: database,
    });
  });

  it("never replaces a setting that was given", () => {
    const given = {
      CANONICAL_ORIGIN: "https://shop.example",
      AUTH_SECRET: "mine",
      SMTP_URL: "smtp://mail:25",
    };
    for (const name of Object.keys(given)) expect(demo(given)).not.toHaveProperty(name);
  });

  it("does not point a real Stripe key at the stand-in", () => {
    expect(demo({ STRIPE_SECRET_KEY: "sk_test_mine" })).not.toHaveProperty("STRIPE_API_BASE");
  });

  it("starts only what the environment lacks", () => {
    expect(standInsFor(environment())).toEqual({ postgres: true, stripe: true, mail: true, sms: true });
    const given = environment({
      DATABASE_URL: "postgres://x",
      STRIPE_SECRET_KEY: "k",
      SMTP_URL: "smtp://x",
      SMS_URL: "twilio+http://x",
    });
    expect(standInsFor(given)).toEqual({ postgres: false, stripe: false, mail: false, sms: false });
  });

  it("starts no stand-in and makes up no setting in production", () => {
    const env = environment({ APP_ENV: "production" });
    expect(standInsFor(env)).toEqual({ postgres: false, stripe: false, mail: false, sms: false });
    expect(demoSettings(env, readPorts(env), secrets, undefined)).toEqual({});
  });

  it("names an unreachable database without its password", () => {
    const url = "postgres://owner:hunter2@db.example:5432/sanad";
    for (const code of ["ECONNREFUSED", "ENOTFOUND", "28P01", "3D000"]) {
      const line = databaseFailure(url, Object.assign(new Error("x"), { code }));
      expect(line).toContain("db.example:5432/sanad");
      expect(line).not.toContain("hunter2");
    }
    expect(databaseFailure(url, new Error("a bug"))).toBeUndefined();
  });
});
