/** One line for a database that cannot be reached or entered; undefined for any other error. Never shows the password. */
export function databaseFailure(url: string, error: unknown): string | undefined {
  const code = (error as { code?: string }).code ?? "";
  const message = error instanceof Error ? error.message : String(error);
  const where = `the database at ${place(url)}`;
  if (
    /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ECONNRESET)$/.test(code) ||
    /timeout expired/.test(message)
  ) {
    return `${where} cannot be reached (${code || "no answer"}). Check DATABASE_URL and that the server runs.`;
  }
  if (code === "28P01" || code === "28000")
    return `${where} refused the user or password. Check DATABASE_URL.`;
  if (code === "3D000") return `${where} does not exist. Create it, or correct DATABASE_URL.`;
  if (code === "53100") return `the disk of ${where} is full. Free some space and start again.`;
  return undefined;
}

function place(url: string): string {
  try {
    const { host, pathname } = new URL(url);
    return `${host}${pathname}`;
  } catch {
    return "DATABASE_URL";
  }
}
