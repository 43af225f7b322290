import { spawn } from "node:child_process";
import { closeSync, fstatSync } from "node:fs";
import { createInterface } from "node:readline";
import { logTail, openLog } from "#scripts/platform/log-file.ts";
import { OperatorError } from "#scripts/platform/operator-error.ts";

interface PrepareOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly dataDir: string;
  /** Seed scenario for an empty database; none leaves it empty. */
  readonly scenario: string | undefined;
  readonly note: (text: string) => void;
  /** Told how to end it. */
  readonly onStart: (stop: () => Promise<void>) => void;
}

/** Migrates and seeds in a process of its own. Returns what identifies the database. */
export async function prepareDatabase({
  env,
  dataDir,
  scenario,
  note,
  onStart,
}: PrepareOptions): Promise<string> {
  const { fd, path } = openLog(dataDir, "prepare");
  const from = fstatSync(fd).size;
  const child = spawn(
    process.execPath,
    [
      ...["--conditions=react-server", "--disable-warning=ExperimentalWarning"],
      ...["scripts/product/prepare.ts", ...(scenario ? [scenario] : [])],
    ],
    { env, stdio: ["ignore", "pipe", fd, "ipc"] },
  );
  closeSync(fd);
  const ended = new Promise<number | null>((done) => {
    child.once("error", () => done(1));
    child.once("exit", done);
  });
  onStart(async () => {
    if (child.kill()) await ended;
  });
  let answer: { identity?: string; failure?: string } = {};
  child.on("message", (message) => {
    answer = message as typeof answer;
  });
  if (child.stdout) createInterface({ input: child.stdout }).on("line", (line) => note(line));
  const code = await ended;
  if (answer.identity !== undefined) return answer.identity;
  if (answer.failure !== undefined) throw new OperatorError(answer.failure);
  throw new OperatorError(`preparing the database ended with code ${code}:\n${logTail(path, 25, from)}`);
}
