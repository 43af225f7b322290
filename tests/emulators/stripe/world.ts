import type Stripe from "stripe";
import type { State } from "#tests/emulators/stripe/state.ts";
import { emptyState, loadState, writeSnapshot } from "#tests/emulators/stripe/state.ts";

/** The version whose shapes the stand-in answers with, equal to the SDK's own. */
export const API_VERSION = "2026-10-28.endive" satisfies Stripe.LatestApiVersion;

export interface WorldOptions {
  /** Snapshot file; without it the world lives in memory only. */
  stateFile: string | null;
  /** An endpoint given on the command line, beside those registered through the API. */
  defaultEndpoint: { url: string; secret: string } | null;
  /** First retry waits this long, then twice as long each time. */
  retryBaseMs: number;
  /** A receiver that has not answered by then counts as failed. */
  deliveryTimeoutMs: number;
  /** Delay of what Stripe does a moment later (fee of a charge, bank reference of a refund). */
  laterMs: number;
}

/** State, clock and persistence, shared by every route. */
export class World {
  state: State;
  /** Origin of the stand-in, such as `http://127.0.0.1:4242`, known once it listens. */
  url = "";
  readonly options: WorldOptions;
  /** Request that causes the events emitted now; null for hosted page and control routes. */
  cause: Stripe.Event.Request | null = null;
  /** Deliveries created since the last flush, oldest first. */
  outbox: string[] = [];
  /** Idempotency keys whose request is running. */
  readonly running = new Set<string>();
  readonly closing = new AbortController();
  private readonly timers = new Set<NodeJS.Timeout>();
  private writing: Promise<void> | null = null;
  private queued: Promise<void> | null = null;

  constructor(options: WorldOptions) {
    this.options = options;
    this.state = options.stateFile ? loadState(options.stateFile) : emptyState();
  }

  /** Seconds since 1970 on the stand-in's clock, which `/_control/clock` moves. */
  now(): number {
    return Math.floor(Date.now() / 1000) + this.state.clock_offset;
  }

  /** Runs a task once, unless the stand-in closes first. */
  after(ms: number, task: () => void): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      task();
    }, ms);
    timer.unref();
    this.timers.add(timer);
  }

  /** Resolves once everything that is in the state now is on disk. Writes in progress are shared. */
  save(): Promise<void> {
    const file = this.options.stateFile;
    if (!file) return Promise.resolve();
    if (this.queued) return this.queued;
    if (!this.writing) {
      this.writing = writeSnapshot(file, this.state).finally(() => {
        this.writing = null;
      });
      return this.writing;
    }
    this.queued = this.writing
      .catch(() => undefined)
      .then(() => {
        this.queued = null;
        return this.save();
      });
    return this.queued;
  }

  reset(): void {
    this.stopTimers();
    this.outbox = [];
    this.running.clear();
    this.state = emptyState();
  }

  async close(): Promise<void> {
    this.stopTimers();
    this.closing.abort();
    await this.save();
  }

  private stopTimers(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
  }
}

/** A deep copy through JSON, as it would travel over the wire. */
export function snapshot<T>(value: T): T {
  const copy: T = JSON.parse(JSON.stringify(value));
  return copy;
}
