import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { smsTemplates } from "#features/notify/sms/index.ts";
import { queuedTemplates } from "#tests/unit/notify/queued-templates.ts";

const sources = globSync("features/**/*.ts").map((path) => ({ path, text: readFileSync(path, "utf8") }));
const mails = [
  ...readFileSync("features/notify/flows/send-mail.ts", "utf8").matchAll(/^ {2}"([a-z-]+)": \w+,$/gm),
].map(([, name = ""]) => name);

const queued = (job: string) =>
  sources.flatMap(({ path, text }) => queuedTemplates(text, job).map((name) => ({ path, name })));

describe("reading what a file queues", () => {
  it("finds names in the call, on either side of a condition, and in the list of a loop", () => {
    expect(queuedTemplates(`await enqueue(tx, smsJob, { template: "card-issued", id });`, "smsJob")).toEqual([
      "card-issued",
    ]);
    expect(
      queuedTemplates(
        `enqueue(tx, smsJob, { template: late ? "card-late" : "card-soon", id: row.id })`,
        "smsJob",
      ),
    ).toEqual(["card-late", "card-soon"]);
    const loop = `for (const template of ["a-one", "a-two"])\n  await enqueue(tx, mailJob, { template, id });`;
    expect(queuedTemplates(loop, "mailJob")).toEqual(["a-one", "a-two"]);
    expect(queuedTemplates(loop, "smsJob")).toEqual([]);
  });

  it("says so when the name stands nowhere in the file", () => {
    expect(queuedTemplates("enqueue(tx, smsJob, { template: name, id })", "smsJob")).toEqual(["?"]);
  });
});

describe("what is queued", () => {
  it("as a mail has a template", () => {
    const wanted = queued("mailJob");
    expect(wanted.length).toBeGreaterThan(5);
    expect(wanted.filter(({ name }) => !mails.includes(name))).toEqual([]);
  });

  it("as a short message has a template", () => {
    expect(queued("smsJob").filter(({ name }) => !(name in smsTemplates))).toEqual([]);
  });

  it("is everything there is a template for", () => {
    const names = new Set([...queued("mailJob"), ...queued("smsJob")].map(({ name }) => name));
    expect([...mails, ...Object.keys(smsTemplates)].filter((name) => !names.has(name))).toEqual([]);
  });
});
