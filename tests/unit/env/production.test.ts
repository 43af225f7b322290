import { describe, expect, it } from "vitest";
import { checkEnv as check } from "#lib/env.ts";

const checkEnv = (given: Readonly<Record<string, string>>) => check({ NODE_ENV: "production", ...given });

/** An environment that production starts with. */
const sound: Readonly<Record<string, string>> = {
  APP_ENV: "production",
  CANONICAL_ORIGIN: "https://sanad.example",
  DATABASE_URL: "postgres://owner:secret@db.example/sanad?sslmode=verify-full",
  AUTH_SECRET: "kX9vQ2mB7pL4wZ8rT1nC6yJ3hF5gD0sA",
  FIELD_KEYS: `1:${Buffer.alloc(32, 9).toString("base64")}`,
  STRIPE_SECRET_KEY: ["sk", "live", "0123456789"].join("_"),
  STRIPE_WEBHOOK_SECRET: "whsec_0123456789",
  SMTP_URL: "smtps://mail.example:465",
  MAIL_FROM: "Sanad <no-reply@sanad.example>",
  STORAGE_URL: "s3://bucket",
  PRIVATE_STORAGE_URL: "s3://private-bucket",
  BLIND_INDEX_KEY: Buffer.alloc(32, 8).toString("base64"),
  SMS_URL: "twilio://AC00:secret@api.twilio.com?from=%2B15005550006",
};

const required = Object.keys(sound).filter((name) => name !== "APP_ENV");

const refused = [
  ["STRIPE_API_BASE", "http://127.0.0.1:4242"],
  ["STRIPE_SECRET_KEY", "sk_test_standin"],
  ["STRIPE_WEBHOOK_SECRET", "for-the-stand-in"],
  ["STRIPE_WEBHOOK_SECRET", "whsec_0123456789,for-the-stand-in"],
  ["STRIPE_WEBHOOK_SECRET", "whsec_0123456789,"],
  ["SMS_URL", "twilio+http://AC00:secret@127.0.0.1:4013?from=%2B15005550006"],
  ["SMS_URL", "twilio://AC00:secret@api.twilio.com"],
  ["PRIVATE_STORAGE_URL", "s3://bucket"],
  ["NATIONAL_REGISTER_URL", "http://register.example/v1"],
  ["NATIONAL_REGISTER_URL", "ftp://register.example"],
  ["BLIND_INDEX_KEY", "short"],
  ["NOW", "2026-01-01T00:00:00Z"],
  ["CANONICAL_ORIGIN", "http://localhost:3000"],
  ["CANONICAL_ORIGIN", "not an address"],
  ["MAIL_FROM", "Sanad <no-reply@example.test>"],
  ["SMTP_URL", "smtp://127.0.0.1:1025"],
  ["SMTP_URL", "smtp://localhost:1025"],
  ["DATABASE_URL", "postgres://owner:secret@db.example/sanad"],
  ["DATABASE_URL", "mysql://db.example/sanad"],
  ["AUTH_SECRET", "a demonstration secret that is long enough"],
  ["AUTH_SECRET", "short"],
  ["FIELD_KEYS", "1:short"],
  ["STORAGE_URL", "ftp://files.example"],
  ["LOG_LEVEL", "everything"],
  ["OTEL_EXPORTER_OTLP_ENDPOINT", "nowhere"],
] as const;

describe("production", () => {
  it("starts with a sound environment", () => {
    expect(checkEnv(sound)).toEqual([]);
  });

  it("takes two webhook secrets, of two endpoints or of one whose secret is being changed", () => {
    expect(checkEnv({ ...sound, STRIPE_WEBHOOK_SECRET: "whsec_0123456789, whsec_9876543210" })).toEqual([]);
  });

  it.each(required)("names %s when it is missing", (name) => {
    const { [name]: _, ...rest } = sound;
    expect(checkEnv(rest)).toEqual([`${name} is missing`]);
  });

  it.each(required)("takes a blank %s for a missing one", (name) => {
    expect(checkEnv({ ...sound, [name]: "" })).toEqual([`${name} is missing`]);
  });

  it.each(refused)("refuses %s=%s with a line that names it", (name, value) => {
    const problems = checkEnv({ ...sound, [name]: value });
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.filter((line) => !line.startsWith(`${name} `))).toEqual([]);
  });

  it("never repeats a secret in its complaint", () => {
    const problems = checkEnv({
      ...sound,
      STRIPE_SECRET_KEY: "sk_test_visible",
      AUTH_SECRET: "demo-visible",
    });
    expect(problems.join(" ")).not.toContain("visible");
  });
});

describe("a demonstration", () => {
  it("may use the stand-ins", () => {
    const demo = { ...sound, APP_ENV: "demo", STRIPE_API_BASE: "http://127.0.0.1:4242", NOW: "2026-01-01" };
    expect(checkEnv(demo)).toEqual([]);
  });
});
