import { EventEmitter } from "node:events";
import { expect, it, vi } from "vitest";
import { pipeline } from "#db/pipeline.ts";

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
