import type { Account } from "#scripts/postgres/account.ts";

/**
 * How to name the data folder to a program that is started inside it. When we become another user, the folders above
 * may be closed to that user (as /root is); Linux then still reaches the folder through the process's own link to it.
 */
export function dataArgument(clusterDir: string, account: Account): string {
  return account.ids.uid !== undefined && process.platform === "linux" ? "/proc/self/cwd" : clusterDir;
}
