import { spawn } from "node:child_process";
import { once } from "node:events";

export type Child = {
  /** Resolves once the child has done what it was asked for. */
  done: Promise<void>;
  /** Ends it as a power cut would. */
  kill: () => Promise<void>;
};

/** Starts a process of the product that runs `verb`, with the settings of this one. */
export function inChild(verb: string, subject: string, input: unknown = null): Child {
  const child = spawn(
    process.execPath,
    [
      "--disable-warning=ExperimentalWarning",
      "--conditions=react-server",
      "tests/soak/kill/child.ts",
      verb,
      subject,
      JSON.stringify(input),
    ],
    { env: process.env, stdio: ["ignore", "pipe", "pipe"] },
  );
  let errors = "";
  child.stderr.on("data", (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const exit = once(child, "exit");
  const done = new Promise<void>((resolve, reject) => {
    child.stdout.on("data", (chunk: Buffer) => chunk.toString().includes("done ") && resolve());
    exit.then(() => reject(new Error(`the child ended by itself: ${errors}`)), reject);
  });
  // Most children are ended before they are done.
  done.catch(() => undefined);
  return {
    done,
    kill: async () => {
      child.kill("SIGKILL");
      await exit;
    },
  };
}

/** Asks every few milliseconds until the answer is not empty. Throws after `seconds`. */
export async function until<T>(ask: () => Promise<T | undefined | null>, seconds = 30): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error("what was waited for did not happen");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
