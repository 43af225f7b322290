import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { newsletterDelivery, newsletterIssue, newsletterReader } from "#db/schema/newsletter.ts";
import { emailIndex } from "#features/newsletter/addresses.ts";
import { askReader } from "#features/newsletter/flows/ask-reader.ts";
import { sendBatch } from "#features/newsletter/flows/send-batch.ts";
import { confirm, leave, saveIssue, sendIssue, subscribe, takeLeave } from "#features/newsletter/index.ts";
import { nextReaders } from "#features/newsletter/queries/next-readers.ts";
import { weeklyLeave } from "#features/reach/index.ts";
import { anonymous, systemActor } from "#lib/kernel/actor.ts";
import type { Result } from "#lib/kernel/errors.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { startSmtpCatcher } from "#tests/emulators/smtp/catcher.ts";
import { owner } from "#tests/factories/owner.ts";
import { actorOf, makeUser } from "#tests/factories/people.ts";
import { makePiece } from "#tests/factories/pieces.ts";
import { makeCollection } from "#tests/factories/stories.ts";

const nobody = { actor: anonymous };
const codeOf = (result: Result<unknown, string>) => (result.ok ? "OK" : result.error.code);

let smtp: Awaited<ReturnType<typeof startSmtpCatcher>>;
beforeAll(async () => {
  smtp = await startSmtpCatcher();
  process.env.SMTP_URL = smtp.url;
});
afterAll(() => smtp.stop());
beforeEach(() => {
  smtp.mails.length = 0;
  smtp.behaviour.refuse.clear();
  smtp.behaviour.full.clear();
  smtp.behaviour.failAfter = null;
  smtp.behaviour.answer = null;
});

const rowOf = async (email: string) =>
  (
    await owner()
      .select()
      .from(newsletterReader)
      .where(eq(newsletterReader.emailIndex, emailIndex(email)))
  )[0];

const decoded = (body: string) =>
  body
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));

/** Somebody who asked, got the mail and said yes. */
async function makeReader(email: string) {
  unwrap(await subscribe(nobody, { email, locale: "fr" }));
  const asked = await rowOf(email);
  if (!asked) throw new Error("the reader is kept");
  await askReader(asked.id);
  const mail = smtp.mails.find(({ to }) => to === email);
  const token = /newsletter\/confirm\/([\w-]{43})/.exec(decoded(mail?.body ?? ""))?.[1] ?? "";
  unwrap(await confirm(nobody, { token }));
  return { id: asked.id, token };
}

async function makeIssue() {
  const actor = actorOf(await makeUser(owner()), [{ role: "federation" }]);
  const piece = await makePiece(owner());
  const collection = await makeCollection(owner(), { pieceIds: [piece.id] });
  const words = { ar: "عدد الربيع", fr: "Numéro de printemps", en: "Spring issue" };
  const { issueId } = unwrap(
    await saveIssue(
      { actor },
      {
        ...{ issueId: null, version: 1, subject: words, intro: words },
        items: [{ kind: "collection", id: collection.id }],
      },
    ),
  );
  return { issueId, composer: { actor } };
}

describe("asking for the newsletter", () => {
  it("keeps no readable address, mails a link once, and counts only once it was confirmed", async () => {
    const email = "amina@example.test";
    const { id, token } = await makeReader(email);
    const [row] = await owner().select().from(newsletterReader).where(eq(newsletterReader.id, id));
    expect(row).toMatchObject({ state: "confirmed", confirmHash: null, sealedToken: null });
    expect(JSON.stringify(row)).not.toContain("amina");
    expect(codeOf(await confirm(nobody, { token }))).toBe("NOT_FOUND");
  });

  it("answers the same for who reads it already, who asked a moment ago and who never did", async () => {
    const email = "twice@example.test";
    await makeReader(email);
    smtp.mails.length = 0;
    const answers = [
      await subscribe(nobody, { email, locale: "ar" }),
      await subscribe(nobody, { email: "new@example.test", locale: "ar" }),
      await subscribe(nobody, { email: "new@example.test", locale: "ar" }),
    ];
    expect(answers).toEqual([answers[1], answers[1], answers[1]]);
    expect((await rowOf(email))?.state).toBe("confirmed");
  });
});

describe("an issue", () => {
  it("reaches every confirmed reader once, also when the mail server fails half-way and the job runs again", async () => {
    const readers = [await makeReader("a1@example.test"), await makeReader("a2@example.test")];
    await makeReader("gone@example.test");
    smtp.behaviour.refuse.add("gone@example.test");
    const { issueId, composer } = await makeIssue();
    unwrap(await sendIssue(composer, { issueId, version: 1 }));
    expect(codeOf(await sendIssue(composer, { issueId, version: 1 }))).toBe("ISSUE_SENT");
    smtp.mails.length = 0;
    smtp.behaviour.failAfter = 1;
    await expect(sendBatch(issueId)).rejects.toThrow();
    smtp.behaviour.failAfter = null;
    await sendBatch(issueId);
    await sendBatch(issueId);
    const reached = smtp.mails.map(({ to }) => to).filter((to) => to.startsWith("a"));
    expect(new Set(reached).size).toBe(reached.length);
    expect(reached).toEqual(expect.arrayContaining(["a1@example.test", "a2@example.test"]));
    const rows = await owner()
      .select()
      .from(newsletterDelivery)
      .where(eq(newsletterDelivery.issueId, issueId));
    expect(rows.filter(({ outcome }) => outcome === "refused")).toHaveLength(1);
    expect(rows.map(({ readerId }) => readerId)).toEqual(expect.arrayContaining(readers.map(({ id }) => id)));
    const [issue] = await owner().select().from(newsletterIssue).where(eq(newsletterIssue.id, issueId));
    expect(issue?.state).toBe("sent");
  });

  it("goes to each reader once when two runs are at it together, batch after batch", async () => {
    const names = ["p1", "p2", "p3"].map((name) => `${name}@example.test`);
    for (const name of names) await makeReader(name);
    const { issueId, composer } = await makeIssue();
    unwrap(await sendIssue(composer, { issueId, version: 1 }));
    smtp.mails.length = 0;
    await sendBatch(issueId, 1);
    const state = async () =>
      (await owner().select().from(newsletterIssue).where(eq(newsletterIssue.id, issueId)))[0]?.state;
    expect(await state()).toBe("sending");
    await Promise.all([sendBatch(issueId), sendBatch(issueId)]);
    await sendBatch(issueId);
    const reached = smtp.mails.map(({ to }) => to).filter((to) => names.includes(to));
    expect(reached.sort()).toEqual(names);
    expect(await state()).toBe("sent");
  });

  it("loses nobody where the server has something against us, not against their mailbox", async () => {
    const email = "kept@example.test";
    await makeReader(email);
    const { issueId, composer } = await makeIssue();
    unwrap(await sendIssue(composer, { issueId, version: 1 }));
    smtp.mails.length = 0;
    for (const answer of ["554 no", "550 5.7.1 relay denied"]) {
      smtp.behaviour.answer = answer;
      await expect(sendBatch(issueId)).rejects.toThrow();
    }
    smtp.behaviour.answer = null;
    await sendBatch(issueId);
    expect(smtp.mails.filter(({ to }) => to === email)).toHaveLength(1);
  });

  it("goes on past a mailbox that cannot be served now, tries it again last, and one day without it", async () => {
    const names = ["m1", "m2", "m3"].map((name) => `${name}@example.test`);
    for (const name of names) await makeReader(name);
    const { issueId, composer } = await makeIssue();
    unwrap(await sendIssue(composer, { issueId, version: 1 }));
    smtp.mails.length = 0;
    const [, stuck = ""] = names;
    smtp.behaviour.full.add(stuck);
    await sendBatch(issueId);
    const reached = () =>
      smtp.mails
        .map(({ to }) => to)
        .filter((to) => names.includes(to))
        .sort();
    expect(reached()).toEqual(names.filter((name) => name !== stuck));
    await expect(sendBatch(issueId)).rejects.toThrow();
    const next = async (now: Date) =>
      unwrap(await nextReaders({ actor: systemActor("test"), now }, { issueId })).map(({ email }) => email);
    expect(await next(new Date())).toEqual([stuck]);
    expect(await next(new Date(Date.now() + 80 * 3_600_000))).toEqual([]);
    smtp.behaviour.full.clear();
    await sendBatch(issueId);
    expect(reached()).toEqual(names);
  });

  it("is not changed once it is on its way, in SQL neither", async () => {
    const { issueId, composer } = await makeIssue();
    unwrap(await sendIssue(composer, { issueId, version: 1 }));
    await expect(
      owner().execute(`update newsletter_issue set subject = '{}' where id = '${issueId}'`),
    ).rejects.toThrow();
    await expect(
      owner().execute(`delete from newsletter_item where issue_id = '${issueId}'`),
    ).rejects.toThrow();
  });

  it("carries the headers of one-click, whose POST ends it without a session; opening the address ends nothing", async () => {
    const email = "leaves@example.test";
    const { id } = await makeReader(email);
    const { issueId, composer } = await makeIssue();
    unwrap(await sendIssue(composer, { issueId, version: 1 }));
    await sendBatch(issueId);
    const head = smtp.mails.findLast(({ to }) => to === email)?.head ?? "";
    expect(head).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m);
    const url = /^List-Unsubscribe: <([^>]+)>$/m.exec(head)?.[1] ?? "";
    const ticket = new URL(url).pathname.split("/").at(-1) ?? "";
    const post = (of: string) =>
      takeLeave(
        new Request(url, {
          method: "POST",
          body: "List-Unsubscribe=One-Click",
          headers: { "content-type": "application/x-www-form-urlencoded" },
        }),
        of,
        weeklyLeave,
      );
    expect((await post(`${ticket.slice(0, -1)}x`)).status).toBe(404);
    expect((await post(ticket)).status).toBe(200);
    const again = await post(ticket);
    expect(again.status).toBe(200);
    const [row] = await owner().select().from(newsletterReader).where(eq(newsletterReader.id, id));
    expect(row).toMatchObject({ state: "ended", sealedEmail: null, emailIndex: null });
    expect(codeOf(await leave(nobody, { ticket }))).toBe("OK");
  });
});
