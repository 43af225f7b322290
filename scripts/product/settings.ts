import { join, resolve } from "node:path";
import { portFromEnv } from "#scripts/platform/ports.ts";
import type { LocalSecrets } from "#scripts/platform/secrets.ts";

/** Ports of the parts `npm start` runs; see .env.example for the variables that move them. */
export interface Ports {
  readonly web: number;
  readonly postgres: number;
  readonly stripe: number;
  readonly smtp: number;
  readonly inbox: number;
  /** Both the outbox page of short messages and the provider's stand-in. */
  readonly sms: number;
}

/** The parts the environment does not provide, to be started here. */
export interface StandIns {
  readonly postgres: boolean;
  readonly stripe: boolean;
  readonly mail: boolean;
  readonly sms: boolean;
}

/** Reads the ports. Throws an OperatorError on a value that is no port. */
export function readPorts(env: NodeJS.ProcessEnv): Ports {
  return {
    web: portFromEnv(env, "PORT", 3000),
    postgres: portFromEnv(env, "POSTGRES_PORT", 54_329),
    stripe: portFromEnv(env, "STRIPE_PORT", 4242),
    smtp: portFromEnv(env, "SMTP_PORT", 1025),
    inbox: portFromEnv(env, "INBOX_PORT", 1080),
    sms: portFromEnv(env, "SMS_PORT", 1081),
  };
}

/** What must be started here. In production nothing is: what is missing stops the start. */
export function standInsFor(env: NodeJS.ProcessEnv): StandIns {
  const isDemo = env.APP_ENV !== "production";
  return {
    postgres: isDemo && !env.DATABASE_URL,
    stripe: isDemo && !env.STRIPE_SECRET_KEY,
    mail: isDemo && !env.SMTP_URL,
    sms: isDemo && !env.SMS_URL,
  };
}

/** The account that the stand-in for short messages knows. The number is nobody's. */
export const smsAccount = {
  account: `AC${"0".repeat(32)}`,
  token: "standin",
  from: "+212500000000",
} as const;

/** The folder of local data, as an absolute path. */
export function dataDirOf(env: NodeJS.ProcessEnv): string {
  return resolve(env.DATA_DIR || ".data");
}

/**
 * The settings a demonstration adds to those given, never replacing one. `databaseUrl` is the owner's address of the
 * embedded database when that runs. In production nothing is added.
 */
export function demoSettings(
  env: NodeJS.ProcessEnv,
  ports: Ports,
  secrets: LocalSecrets,
  databaseUrl: string | undefined,
): Record<string, string> {
  const dataDir = dataDirOf(env);
  if (env.APP_ENV === "production") return {};
  const needs = standInsFor(env);
  const defaults: Record<string, string> = {
    APP_ENV: "demo",
    PORT: String(ports.web),
    DATA_DIR: dataDir,
    CANONICAL_ORIGIN: `http://localhost:${ports.web}`,
    AUTH_SECRET: secrets.authSecret,
    FIELD_KEYS: `1:${secrets.fieldKey}`,
    BLIND_INDEX_KEY: secrets.blindIndexKey,
    STORAGE_URL: `file:${join(dataDir, "storage")}`,
    PRIVATE_STORAGE_URL: `file:${join(dataDir, "private")}`,
    STRIPE_WEBHOOK_SECRET: secrets.stripeWebhookSecret,
    ...(needs.stripe
      ? { STRIPE_SECRET_KEY: "sk_test_standin", STRIPE_API_BASE: `http://127.0.0.1:${ports.stripe}` }
      : {}),
    ...(needs.mail ? { SMTP_URL: `smtp://127.0.0.1:${ports.smtp}` } : {}),
    ...(needs.sms ? { SMS_URL: standInSmsUrl(ports.sms) } : {}),
    ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
  };
  const missing = Object.entries(defaults).filter(([name]) => !env[name]);
  return { ...Object.fromEntries(missing), DATA_DIR: dataDir };
}

function standInSmsUrl(port: number): string {
  const { account, token, from } = smsAccount;
  return `twilio+http://${account}:${token}@127.0.0.1:${port}?from=${encodeURIComponent(from)}`;
}
