import { z } from "zod";
import { smsPlace } from "#lib/adapters/sms/address.ts";

const demoOrigin = "http://localhost:3000";

const schema = z.object({
  APP_ENV: z.enum(["demo", "test", "production"]).default("demo"),
  CANONICAL_ORIGIN: z.url().default(demoOrigin),
  DATA_DIR: z.string().min(1).default(".data"),
  DATABASE_URL: z.string().startsWith("postgres"),
  AUTH_SECRET: z.string().min(32),
  /** `version:base64 of 32 bytes`, comma separated; the first encrypts, all decrypt. */
  FIELD_KEYS: z.string().regex(/^\d+:[A-Za-z0-9+/=]{44}(,\d+:[A-Za-z0-9+/=]{44})*$/),
  /** 32 bytes in base64. */
  BLIND_INDEX_KEY: z.string().regex(/^[A-Za-z0-9+/=]{44}$/),
  STRIPE_SECRET_KEY: z.string().min(8),
  /** One, or several with commas: of the endpoint for connected accounts, or of the next secret while this one runs out. */
  STRIPE_WEBHOOK_SECRET: z
    .string()
    .transform((given) => given.split(",").map((secret) => secret.trim()))
    .pipe(z.array(z.string().min(8)).min(1)),
  STRIPE_API_BASE: z.url().optional(),
  /** `on` lets makers be paid by transfers to connected accounts (docs/payouts.md). */
  STRIPE_CONNECT: z.enum(["on", "off"]).default("off"),
  SMTP_URL: z.string().regex(/^smtps?:\/\//),
  MAIL_FROM: z.string().default("Sanad <no-reply@example.test>"),
  STORAGE_URL: z
    .string()
    .regex(/^(file:|s3:)/)
    .default("file:.data/storage"),
  /** Identity papers and whatever else is nobody's business; never served by /media. */
  PRIVATE_STORAGE_URL: z
    .string()
    .regex(/^(file:|s3:)/)
    .default("file:.data/private"),
  /** `twilio://ACCOUNT_SID:AUTH_TOKEN@api.twilio.com?from=%2B212…`; `twilio+http` for a stand-in. */
  SMS_URL: z.string().refine(isSmsUrl).optional(),
  /** Where the national register is asked (docs/adr/0008-national-register.md). Left out, officers look numbers up themselves. */
  NATIONAL_REGISTER_URL: z.url({ protocol: /^https?$/ }).optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url().optional(),
});

const isWebhookSecret = (secret: string) => secret.trim().startsWith("whsec_");

function isSmsUrl(url: string): boolean {
  try {
    return Boolean(smsPlace(url));
  } catch {
    return false;
  }
}

export type Env = z.infer<typeof schema>;

let cached: Env | undefined;

/** The validated environment of this process. Throws one error that names every wrong setting. */
export function env(): Env {
  cached ??= read(process.env);
  return cached;
}

function read(source: NodeJS.ProcessEnv): Env {
  const problems = checkEnv(source);
  if (problems.length > 0) throw new Error(`Sanad cannot start: ${problems.join("; ")}`);
  return schema.parse(withoutBlanks(source));
}

function withoutBlanks(source: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(source).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
}

/**
 * What is wrong with an environment, one sentence a setting; empty when it can start.
 * In production every setting must be given, and values that only fit a demonstration are refused.
 */
export function checkEnv(source: NodeJS.ProcessEnv): string[] {
  const given = withoutBlanks(source);
  const parsed = schema.safeParse(given);
  const problems = parsed.success
    ? []
    : parsed.error.issues.map((issue) => {
        const name = String(issue.path[0]);
        return given[name] === undefined ? `${name} is missing` : `${name} is not valid (see .env.example)`;
      });
  if (given.APP_ENV === "production") problems.push(...checkProduction(given));
  return [...new Set(problems)];
}

const requiredInProduction = [
  "CANONICAL_ORIGIN",
  "STORAGE_URL",
  "PRIVATE_STORAGE_URL",
  "MAIL_FROM",
  "SMS_URL",
] as const;

function checkProduction(given: Record<string, string>): string[] {
  const problems: string[] = requiredInProduction
    .filter((name) => given[name] === undefined)
    .map((name) => `${name} is missing`);
  const refuse = (name: string, why: string) => problems.push(`${name} ${why}, which production refuses`);
  if (given.STRIPE_API_BASE) refuse("STRIPE_API_BASE", "points at a stand-in");
  if (given.STRIPE_SECRET_KEY && !/^(sk|rk)_live_/.test(given.STRIPE_SECRET_KEY)) {
    refuse("STRIPE_SECRET_KEY", "is not a live key");
  }
  if (given.STRIPE_WEBHOOK_SECRET && !given.STRIPE_WEBHOOK_SECRET.split(",").every(isWebhookSecret)) {
    refuse("STRIPE_WEBHOOK_SECRET", "is not a webhook secret of Stripe");
  }
  if (given.NOW) refuse("NOW", "fixes the clock");
  if (given.CANONICAL_ORIGIN && !given.CANONICAL_ORIGIN.startsWith("https://")) {
    refuse("CANONICAL_ORIGIN", "is not an https address");
  }
  if (given.PRIVATE_STORAGE_URL && given.PRIVATE_STORAGE_URL === given.STORAGE_URL)
    refuse("PRIVATE_STORAGE_URL", "is the store of public pictures");
  if (given.SMS_URL?.startsWith("twilio+http:")) refuse("SMS_URL", "is a stand-in for short messages");
  if (given.NATIONAL_REGISTER_URL?.startsWith("http:"))
    refuse("NATIONAL_REGISTER_URL", "is not an https address");
  if (given.MAIL_FROM?.includes("example.test")) refuse("MAIL_FROM", "is a demonstration address");
  if (given.SMTP_URL && /@?(localhost|127\.0\.0\.1)/.test(given.SMTP_URL))
    refuse("SMTP_URL", "is a mail catcher");
  if (given.DATABASE_URL && /@(localhost|127\.0\.0\.1)/.test(given.DATABASE_URL) === false) {
    if (!/sslmode=(require|verify-full)/.test(given.DATABASE_URL)) {
      refuse("DATABASE_URL", "does not ask for TLS (sslmode=require or verify-full)");
    }
  }
  if (given.AUTH_SECRET && /demo|test|change/i.test(given.AUTH_SECRET))
    refuse("AUTH_SECRET", "is a sample value");
  return problems;
}
