import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  statSync,
} from "node:fs";
import { join } from "node:path";

const MAX_BYTES = 5_000_000;
const KEPT = 2;

/** Opens DATA_DIR/logs/<name>.log for appending. A file above 5 MB is put aside first; two older ones are kept. */
export function openLog(dataDir: string, name: string): { fd: number; path: string } {
  const folder = join(dataDir, "logs");
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.log`);
  if (existsSync(path) && statSync(path).size > MAX_BYTES) {
    for (let n = KEPT; n > 1; n--) {
      if (existsSync(`${path}.${n - 1}`)) renameSync(`${path}.${n - 1}`, `${path}.${n}`);
    }
    renameSync(path, `${path}.1`);
  }
  return { fd: openSync(path, "a", 0o600), path };
}

/** The last lines of a log, from byte `from` on. */
export function logTail(path: string, lines = 15, from = 0): string {
  const fd = openSync(path, "r");
  try {
    const size = fstatSync(fd).size;
    const start = Math.max(from, size - 16_384, 0);
    const buffer = Buffer.alloc(Math.max(0, size - start));
    readSync(fd, buffer, 0, buffer.length, start);
    return buffer.toString("utf8").trimEnd().split("\n").slice(-lines).join("\n");
  } finally {
    closeSync(fd);
  }
}
