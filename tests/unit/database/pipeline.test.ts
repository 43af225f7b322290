import { EventEmitter } from "node:events";
import { expect, it, vi } from "vitest";
import { pipeline, together } from "#db/pipeline.ts";

const settings = { text: "select\n set_config('app.kind', $1, true)" };

/** A client whose statements answer when they are told to, in the order they were sent. */
function client() {
  const sent: { text: string; answer: (failure?: Error) => void }[] = [];
  const one = {
    connection: { stream: { cork: vi.fn(), uncork: vi.fn() } },
    query: (first: string | { text: string }): unknown =>
      new Promise((resolve, reject) => {
        const text = typeof first === "string" ? first : first.text;
        sent.push({ text, answer: (failure) => (failure ? reject(failure) : resolve(text)) });
      }),
  };
  const pool = new EventEmitter();
  pipeline(pool as never);
  pool.emit("connect", one);
  return { sent, one, texts: () => sent.map(({ text }) => text) };
}

it("sends the settings of the actor together with begin", async () => {
  const { one, sent, texts } = client();
  await one.query("begin");
  expect(texts()).toEqual([]);
  const set = one.query(settings);
  expect(texts()).toEqual(["begin", settings.text]);
  for (const { answer } of sent) answer();
  expect(await set).toBe(settings.text);
});

it("fails what follows a begin that failed", async () => {
  const { one, sent } = client();
  await one.query("begin");
  const set = one.query(settings);
  sent[0]?.answer(new Error("no transaction"));
  sent[1]?.answer();
  await expect(set).rejects.toThrow("no transaction");
});

it("sends no other statement before its transaction has begun", async () => {
  const { one, sent, texts } = client();
  await one.query("begin");
  const refused = one.query({ text: "insert into a values (1)" });
  expect(texts()).toEqual(["begin"]);
  sent[0]?.answer(new Error("no transaction"));
  await expect(refused).rejects.toThrow("no transaction");
  expect(texts()).toEqual(["begin"]);
});

it("sends what was asked for before its transaction had begun in the order it was asked for", async () => {
  const { one, sent, texts } = client();
  await one.query("begin");
  void one.query({ text: "select for update" });
  void one.query({ text: "select" });
  expect(texts()).toEqual(["begin"]);
  sent[0]?.answer();
  await new Promise((done) => setImmediate(done));
  void one.query({ text: "commit" });
  expect(texts()).toEqual(["begin", "select for update", "select", "commit"]);
});

it("sends nothing for a transaction in which nothing was done", async () => {
  const { one, texts } = client();
  await one.query("begin");
  await one.query("rollback");
  expect(texts()).toEqual([]);
  void one.query("select 1");
  expect(texts()).toEqual(["select 1"]);
});

it("writes in one packet what is sent in one turn", async () => {
  const { one } = client();
  const { cork, uncork } = one.connection.stream;
  void one.query("select 1");
  await Promise.resolve();
  void one.query("select 2");
  expect([cork.mock.calls.length, uncork.mock.calls.length]).toEqual([2, 0]);
  await new Promise((done) => setImmediate(done));
  expect(uncork).toHaveBeenCalledTimes(2);
});

it("writes in the same packet what is sent one tick later", async () => {
  const { one } = client();
  const { cork, uncork } = one.connection.stream;
  const before = cork.mock.calls.length;
  void one.query("insert");
  await new Promise((done) => process.nextTick(done));
  await Promise.resolve();
  void one.query("commit");
  expect([cork.mock.calls.length - before, uncork.mock.calls.length]).toEqual([2, 0]);
  await new Promise((done) => setImmediate(done));
  expect(uncork).toHaveBeenCalledTimes(2);
});

it("throws what failed first, not what failed for it, wherever it stands in the list", async () => {
  const aborted = Object.assign(new Error("query"), { cause: { code: "25P02" } });
  const cause = Object.assign(new Error("query"), { cause: { code: "23505" } });
  await expect(together([Promise.reject(aborted), Promise.reject(cause)])).rejects.toBe(cause);
  await expect(together([Promise.resolve(1), Promise.reject(aborted)])).rejects.toBe(aborted);
});

it("sends calls in the order of the list, and behind them statements that stand in it themselves", async () => {
  const sent: string[] = [];
  // As Drizzle does it: sent when somebody waits for it.
  const statement = (text: string): PromiseLike<string> => ({
    // biome-ignore lint/suspicious/noThenProperty: that is what Drizzle's statements are.
    then: (...heard) => {
      sent.push(text);
      return Promise.resolve(text).then(...heard);
    },
  });
  const call = async (text: string) => await statement(text);
  const nested = async () => together([statement("lock shelves"), statement("lock pieces")]);
  await together([statement("last"), nested(), call("read")]);
  expect(sent).toEqual(["lock shelves", "lock pieces", "read", "last"]);
});
