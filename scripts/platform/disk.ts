import { mkdirSync, statfsSync } from "node:fs";
import { OperatorError } from "#scripts/platform/operator-error.ts";

/** Free bytes an ordinary user may still write in the file system that holds the folder. */
export function freeBytes(folder: string): number {
  const stats = statfsSync(folder);
  return stats.bavail * stats.bsize;
}

/** The one line shown when a folder's disk is too full. Sizes in bytes. */
export function fullDiskMessage(folder: string, free: number, needed: number): string {
  const mb = (bytes: number) => `${Math.floor(bytes / 1_000_000)} MB`;
  return `the disk of ${folder} has ${mb(free)} free, ${mb(needed)} are needed. Free some space, or set DATA_DIR to a folder on another disk.`;
}

/** Creates the folder if needed. Throws an OperatorError when its disk has fewer free bytes than needed. */
export function requireDiskSpace(folder: string, needed: number): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new OperatorError(folderMessage(folder, error));
  }
  const free = freeBytes(folder);
  if (free < needed) throw new OperatorError(fullDiskMessage(folder, free, needed));
}

function folderMessage(folder: string, error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "ENOSPC")
    return `the disk of ${folder} is full. Free some space, or set DATA_DIR to another disk.`;
  return `cannot write to ${folder} (${code ?? String(error)}). Make it writable, or set DATA_DIR to a folder that is.`;
}
