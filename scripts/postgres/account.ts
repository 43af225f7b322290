import { existsSync, readFileSync, statSync } from "node:fs";
import { OperatorError } from "#scripts/platform/operator-error.ts";

/** Who runs Postgres: `ids` is empty for ourselves, or the user to become when we are root. */
export interface Account {
  readonly ids: { readonly uid?: number; readonly gid?: number };
}

/**
 * Postgres refuses to run as root. Then it runs as the owner of the existing data folder, or as `nobody` for a new one.
 * As an ordinary user it runs as that user, who must own the data.
 */
export function chooseAccount(clusterDir: string): Account {
  const self = process.getuid?.();
  const owner = existsSync(clusterDir) ? statSync(clusterDir) : undefined;
  if (self === undefined) return { ids: {} };
  if (self !== 0) {
    if (owner !== undefined && owner.uid !== self) {
      throw new OperatorError(
        `${clusterDir} belongs to another user (id ${owner.uid}). Run as root, or set DATA_DIR to a folder of your own.`,
      );
    }
    return { ids: {} };
  }
  if (owner !== undefined && owner.uid !== 0) return { ids: { uid: owner.uid, gid: owner.gid } };
  return { ids: unprivileged(readFileSync("/etc/passwd", "utf8")) };
}

/** The least privileged account named in the text of a passwd file. */
export function unprivileged(passwd: string): { uid: number; gid: number } {
  for (const name of ["nobody", "postgres", "daemon"]) {
    const fields = passwd
      .split("\n")
      .find((line) => line.startsWith(`${name}:`))
      ?.split(":");
    const uid = Number(fields?.[2]);
    if (uid > 0) return { uid, gid: Number(fields?.[3]) };
  }
  throw new OperatorError(
    'Postgres cannot run as root and this system has no user "nobody". Run as an ordinary user, or set DATABASE_URL.',
  );
}
