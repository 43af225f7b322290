/** Name of the superuser in every embedded cluster. */
export const SUPERUSER = "postgres";

/** The superuser's address of a database on this machine's embedded server. */
export function superuserUrl(password: string, port: number, database: string): string {
  return `postgres://${SUPERUSER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
}
