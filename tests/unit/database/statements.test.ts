import { EventEmitter } from "node:events";
import { afterEach, describe, expect, it, vi } from "vitest";
import { isStalePlan, watchStatements, withFreshPlans } from "#db/statements.ts";
import { withRequestId } from "#lib/log/context.ts";
import { log } from "#lib/log/log.ts";

type Sent = { text: string; name?: string };

/** A pool's client that remembers what it was asked and answers with `answer`. */
function client(answer: (...rest: unknown[]) => unknown = async () => ({ rows: [] }), isPrepared = true) {
  const sent: (Sent | string)[] = [];
  const one = {
    query: (first: Sent | string, ...rest: unknown[]): unknown => {
      sent.push(first);
      return answer(...rest);
    },
  };
  const pool = new EventEmitter();
  watchStatements(pool as never, isPrepared);
  pool.emit("connect", one);
  return { sent, query: one.query };
}

const stale = Object.assign(new Error("cached plan must not change result type"), { code: "0A000" });

let serial = 0;
const fresh = () => `select ${++serial} from "statements"`;

afterEach(() => vi.restoreAllMocks());

describe("statements", () => {
  it("get the same name from their third run on, on every connection", () => {
    const [first, second] = [client(), client()];
    const text = fresh();
    for (let n = 0; n < 4; n++) first.query({ text });
    second.query({ text });
    const names = [...first.sent, ...second.sent].map((one) => (one as Sent).name);
    expect(names.slice(0, 2)).toEqual([undefined, undefined]);
    expect(names[2]).toMatch(/^s\d+_[\w-]{16}$/);
    expect(new Set(names.slice(2)).size).toBe(1);
  });

  it.each(["begin", "rollback", "set local role x", "select 1; select 2", "explain select 1"])(
    "that are no single read or write get none: %s",
    (text) => {
      const { sent, query } = client();
      for (let n = 0; n < 5; n++) query({ text });
      expect(sent.every((one) => (one as Sent).name === undefined)).toBe(true);
    },
  );

  it("get none where the setting is off", () => {
    const { sent, query } = client(undefined, false);
    const text = fresh();
    for (let n = 0; n < 5; n++) query({ text });
    expect(sent.every((one) => (one as Sent).name === undefined)).toBe(true);
  });

  it("carry the request's id as a comment until they have a name", () => {
    const { sent, query } = client();
    const text = fresh();
    withRequestId("request-1", () => {
      for (let n = 0; n < 3; n++) query({ text });
      query("begin");
    });
    expect(sent.map((one) => (typeof one === "string" ? one : one.text))).toEqual([
      ...Array(2).fill(`${text} /* request_id=request-1 */`),
      text,
      "begin /* request_id=request-1 */",
    ]);
  });

  it("that are named and slow are logged by name, whichever way they answer", async () => {
    const warn = vi.spyOn(log, "warn").mockReturnValue();
    const callback = (done: unknown) => (done as (error: null, rows: string) => void)(null, "rows");
    const { sent, query } = client((done) => (done ? callback(done) : Promise.resolve()));
    const text = fresh();
    for (let n = 0; n < 2; n++) query({ text });
    let at = 0;
    vi.spyOn(performance, "now").mockImplementation(() => (at += 600));
    await query({ text });
    const done = vi.fn();
    query({ text }, done);
    expect(done).toHaveBeenCalledWith(null, "rows");
    const { name } = sent.at(-1) as Sent;
    expect(warn.mock.calls).toEqual(Array(2).fill([{ statement: name, ms: 600 }, "slow statement"]));
  });

  it("are run once more, unnamed, when only their plan failed", async () => {
    vi.spyOn(log, "warn").mockReturnValue();
    let fails = false;
    const { sent, query } = client(() => (fails ? Promise.reject(stale) : Promise.resolve("rows")));
    const text = fresh();
    for (let n = 0; n < 3; n++) await query({ text });
    fails = true;
    const work = async () => {
      const answer = query({ text });
      fails = false;
      return await answer;
    };
    expect(await withFreshPlans(work)).toBe("rows");
    expect((sent.at(-2) as Sent).name).toBeDefined();
    expect((sent.at(-1) as Sent).name).toBeUndefined();
  });

  it("that fail for another reason are not run again", async () => {
    const work = vi.fn().mockRejectedValue(Object.assign(new Error("no"), { code: "23505" }));
    await expect(withFreshPlans(work)).rejects.toThrow("no");
    expect(work).toHaveBeenCalledTimes(1);
    expect(isStalePlan(Object.assign(new Error("cursor not supported"), { code: "0A000" }))).toBe(false);
  });

  // All names of the process are given from here on.
  it("that come often get a name once all are given, in the place of the one not used for longest", () => {
    const { sent, query } = client();
    const run = (text: string, times: number) => {
      for (let n = 0; n < times; n++) query({ text });
      return (sent.at(-1) as Sent).name;
    };
    const kept = fresh();
    run(kept, 3);
    const first = fresh();
    run(first, 3);
    for (let n = 0; n < 400; n++) {
      run(fresh(), 3);
      run(kept, 1);
    }
    const hot = fresh();
    expect(run(hot, 11)).toBeUndefined();
    expect(run(hot, 1)).toMatch(/^s\d+_/);
    expect(run(kept, 1)).toMatch(/^s\d+_/);
    // The one that nobody asked for meanwhile has lost its place, and wins it back only by coming as often.
    expect(run(first, 1)).toBeUndefined();
  });

  it("are prepared on a connection up to a limit, and without a name from there on", () => {
    const old = client();
    for (let n = 0; n < 900; n++) {
      const text = fresh();
      for (let times = 0; times < 13; times++) old.query({ text });
    }
    const prepared = new Set(old.sent.flatMap((one) => (one as Sent).name ?? []));
    expect(prepared.size).toBe(600);
    const text = fresh();
    for (let times = 0; times < 13; times++) old.query({ text });
    expect((old.sent.at(-1) as Sent).name).toBeUndefined();
    const young = client();
    young.query({ text });
    expect((young.sent.at(-1) as Sent).name).toMatch(/^s\d+_/);
  });
});
