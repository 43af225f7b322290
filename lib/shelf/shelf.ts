import { BytesLru } from "#lib/shelf/bytes-lru.ts";
import type { Made } from "#lib/shelf/make-page.ts";
import { type Page, sizeOfPage } from "#lib/shelf/page.ts";

/** Makes a page; `since` when it is begun. "aside" is not to be shared, "failed" is not to be kept. */
export type Make = (path: string, since: number) => Promise<Made>;

export type ShelfOptions = {
  make: Make;
  /** True when one of the tags was stamped at or after the instant. */
  stampedSince: (tags: readonly string[], since: number) => boolean;
  mostBytes: number;
  now?: () => number;
};

/** How long a path that is not for the shelf is sent past it, in milliseconds. */
const asideMs = 60_000;
const mostAside = 10_000;
/** How long Next may take to make a page again behind our back, in milliseconds. */
const behindMs = 30_000;
/** Longer than the clock stands still, in milliseconds. */
const tickMs = 2;

/**
 * Finished pages in memory. Whatever number of visitors ask for a page that is not there or has become stale, it is made
 * once. A visitor waits for another render when a change was heard of between the begin of the one they found under way and their
 * coming; where changes come so close that it happens three times, they get the third. A change that this process has not heard of yet
 * (its notice is under way, or the connection is down until the next poll) may be missing.
 */
export class Shelf {
  readonly #options: ShelfOptions;
  readonly #pages: BytesLru<Page>;
  readonly #underway = new Map<string, Promise<Page | null>>();
  readonly #aside = new Map<string, number>();
  readonly #passing = new Map<string, readonly number[]>();
  readonly #now: () => number;

  constructor(options: ShelfOptions) {
    this.#options = options;
    this.#pages = new BytesLru(options.mostBytes, sizeOfPage);
    this.#now = options.now ?? Date.now;
  }

  /**
   * The page, at once when it is there and fresh. Null for what does not belong on the shelf. `onMade` is told of the milliseconds
   * when this visit is the one it is made for.
   */
  take(path: string, onMade?: (ms: number) => void): Page | Promise<Page | null> | null {
    const now = this.#now();
    const held = this.#pages.get(path);
    let wait = 0;
    if (held) {
      if (now < held.until && !this.#isStale(held)) return held;
      this.#pages.delete(path);
      // A render begun in the millisecond of a stamp counts as begun before it, and would be made again for all who come later.
      if (this.#options.stampedSince(held.tags, now)) wait = tickMs;
    }
    const aside = this.#aside.get(path);
    if (aside !== undefined && now < aside) return null;
    if (!this.#underway.has(path)) this.#start(path, wait, onMade);
    return this.#wait(path, now, onMade);
  }

  async #wait(path: string, arrived: number, onMade?: (ms: number) => void): Promise<Page | null> {
    for (let tries = 0; ; tries++) {
      const page = await (this.#underway.get(path) ?? this.#start(path, 0, onMade));
      // A change of after it was begun and before this visitor came may be missing from what others waited for.
      if (!page || page.since >= arrived || tries === 2 || !this.#isStale(page)) return page;
    }
  }

  #start(path: string, wait: number, onMade?: (ms: number) => void): Promise<Page | null> {
    const begun = this.#now();
    const underway = this.#makeOne(path, wait).finally(() => {
      this.#underway.delete(path);
      onMade?.(this.#now() - begun);
    });
    this.#underway.set(path, underway);
    return underway;
  }

  async #makeOne(path: string, wait: number): Promise<Page | null> {
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    const begun = this.#earliest(path);
    const made = await this.#options.make(path, begun);
    if (made === "aside") this.#setAside(path);
    if (typeof made === "string") return null;
    this.#pages.set(path, made);
    // Out of date already: Next gave what it had and makes a new one behind our back, begun since we asked.
    if (made.until <= this.#now()) setTimeout(this.pass(path, begun), behindMs).unref();
    return made;
  }

  /**
   * Next gives one render to all who ask for a page meanwhile, so a render may have been begun by somebody who was sent past the
   * shelf: it counts from when that was.
   */
  #earliest(path: string): number {
    return Math.min(this.#now(), ...(this.#passing.get(path) ?? []));
  }

  /** Says that a request for a page goes past the shelf until the returned function is called. */
  pass(path: string, begun = this.#now()): () => void {
    const others = this.#passing.get(path) ?? [];
    this.#passing.set(path, [...others, begun]);
    return () => {
      const left = [...(this.#passing.get(path) ?? [])];
      left.splice(left.indexOf(begun), 1);
      if (left.length > 0) this.#passing.set(path, left);
      else this.#passing.delete(path);
    };
  }

  #isStale(page: Page): boolean {
    return this.#options.stampedSince(page.tags, page.since);
  }

  #setAside(path: string): void {
    if (this.#aside.size >= mostAside) this.#aside.clear();
    this.#aside.set(path, this.#now() + asideMs);
  }
}
