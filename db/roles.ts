import { createHmac } from "node:crypto";

/** Roles the product connects as. None owns a table, none bypasses row-level security. */
export const roles = ["app_rw", "worker", "public_reader", "harness_reader"] as const;
export type Role = (typeof roles)[number];

const overrides: Partial<Record<Role, string>> = {
  app_rw: "DATABASE_URL_APP",
  worker: "DATABASE_URL_WORKER",
  public_reader: "DATABASE_URL_PUBLIC",
};

/**
 * Address of the database for a role: the role's own variable when it is set, else derived from `DATABASE_URL`
 * (the owner's), with a password that the migration gave the role (HMAC of the owner's password).
 */
export function urlOf(role: Role, source: NodeJS.ProcessEnv = process.env): string {
  const name = overrides[role];
  const own = name ? source[name] : undefined;
  if (own) return own;
  if (!source.DATABASE_URL) throw new Error("DATABASE_URL is missing");
  return deriveUrl(source.DATABASE_URL, role);
}

export function deriveUrl(ownerUrl: string, role: Role): string {
  const url = new URL(ownerUrl);
  const password = rolePassword(ownerUrl, role);
  url.username = role;
  url.password = password;
  return url.href;
}

/** Deterministic password of a derived role; changes with the owner's password. */
export function rolePassword(ownerUrl: string, role: Role): string {
  const secret = decodeURIComponent(new URL(ownerUrl).password);
  return createHmac("sha256", secret).update(`sanad role ${role}`).digest("base64url");
}
