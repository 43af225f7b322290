/** One line that says why Postgres did not start and what to do, from what it wrote. */
export function startFailure(clusterDir: string, output: string): string {
  if (/No space left on device/i.test(output)) {
    return `the disk of ${clusterDir} is full. Free some space, or set DATA_DIR to a folder on another disk.`;
  }
  if (/Address already in use/i.test(output)) {
    return "the port of Postgres is used by another program. Stop it, or set POSTGRES_PORT to another one.";
  }
  if (/incompatible with server|database files are incompatible/i.test(output)) {
    return `${clusterDir} was made by another version of Postgres. Move the folder away, or use the earlier version of this program.`;
  }
  if (/could not create shared memory|Cannot allocate memory/i.test(output)) {
    return "Postgres got no memory from the system. Stop other programs, or set DATABASE_URL to a database elsewhere.";
  }
  const last = output
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => /FATAL|PANIC|error/i.test(line))
    .at(-1);
  return `Postgres did not start on ${clusterDir}: ${last ?? (output.trim().split("\n").at(-1) || "it said nothing")}`;
}

/** The one line shown when secrets.json no longer fits the cluster. */
export function lostPassword(clusterDir: string): string {
  return `the password in secrets.json does not open ${clusterDir}. Put the right secrets.json back, or move that folder away to begin anew.`;
}
