import { fork } from "node:child_process";
import { join } from "node:path";

/** What one process is told to do: how many buy at once, and for how long. */
export type Rush = { buyers: number; seconds: number };
/** Where it buys. */
export type Shop = { stripeUrl: string; skus: readonly string[] };

/** A process of the product and its buyers. */
export interface Crowd {
  /** Milliseconds that each purchase took. Rejects with the first that failed. */
  buy(rush: Rush): Promise<number[]>;
  leave(): void;
}

/** Starts a process whose buyers have bought for some seconds already, as those of a product that has been up for a while. */
export async function startCrowd(shop: Shop): Promise<Crowd> {
  const child = fork(join(import.meta.dirname, "buyers.ts"), [JSON.stringify(shop)], {
    execArgv: [...process.execArgv],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const answer = () =>
    new Promise<number[]>((resolve, reject) => {
      child.once("message", (message: { times: number[] } | { failed: string }) =>
        "times" in message ? resolve(message.times) : reject(new Error(message.failed)),
      );
      child.once("exit", (code) => reject(new Error(`buyers ended with code ${code}`)));
    });
  await answer();
  return {
    buy(rush) {
      child.send(rush);
      return answer();
    },
    leave: () => void child.kill(),
  };
}
