import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { OperatorError } from "#scripts/platform/operator-error.ts";

/** Secrets of a demonstration on this machine. Production gets its own through the environment and never reads these. */
export interface LocalSecrets {
  readonly postgresPassword: string;
  readonly authSecret: string;
  /** 32 random bytes in base64, see FIELD_KEYS in .env.example. */
  readonly fieldKey: string;
  /** 32 random bytes in base64, see BLIND_INDEX_KEY. */
  readonly blindIndexKey: string;
  readonly stripeWebhookSecret: string;
}

/** Reads DATA_DIR/secrets.json, making it (readable by its owner alone) or filling in what it lacks. */
export function localSecrets(dataDir: string): LocalSecrets {
  const file = join(dataDir, "secrets.json");
  const known = existsSync(file) ? read(file) : {};
  const all: LocalSecrets = {
    postgresPassword: known.postgresPassword ?? randomBytes(24).toString("base64url"),
    authSecret: known.authSecret ?? randomBytes(32).toString("base64url"),
    fieldKey: known.fieldKey ?? randomBytes(32).toString("base64"),
    blindIndexKey: known.blindIndexKey ?? randomBytes(32).toString("base64"),
    stripeWebhookSecret: known.stripeWebhookSecret ?? `whsec_${randomBytes(24).toString("base64url")}`,
  };
  if (JSON.stringify({ ...known, ...all }) !== JSON.stringify(known))
    write(dataDir, file, { ...known, ...all });
  return all;
}

function read(file: string): Partial<LocalSecrets> {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Partial<LocalSecrets>;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "not JSON";
    throw new OperatorError(
      `cannot read ${file} (${code}). Run as its owner, or set DATA_DIR to another folder.`,
    );
  }
}

function write(dataDir: string, file: string, secrets: LocalSecrets): void {
  mkdirSync(dataDir, { recursive: true });
  const fresh = `${file}.${process.pid}`;
  writeFileSync(fresh, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  chmodSync(fresh, 0o600);
  renameSync(fresh, file);
}
