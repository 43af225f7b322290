import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What a running server writes about itself in its data folder. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** "starting", "ready", "stopping" or "standby"; "" when not written yet. */
  readonly status: string;
}

/** Parses the text of postmaster.pid (line 1 process, 4 port, 8 status). Undefined when it names no process. */
export function parsePostmaster(text: string): Postmaster | undefined {
  const lines = text.split("\n").map((line) => line.trim());
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 1) return undefined;
  return { pid, port: Number(lines[3] ?? 0) || 0, status: lines[7] ?? "" };
}

/** Reads the data folder's postmaster.pid. Undefined when there is none. */
export function readPostmaster(clusterDir: string): Postmaster | undefined {
  try {
    return parsePostmaster(readFileSync(join(clusterDir, "postmaster.pid"), "utf8"));
  } catch {
    return undefined;
  }
}
