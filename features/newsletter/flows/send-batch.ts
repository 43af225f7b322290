import "server-only";
import { claimDelivery } from "#features/newsletter/commands/claim-delivery.ts";
import { endBatch } from "#features/newsletter/commands/end-batch.ts";
import { noteDelivery } from "#features/newsletter/commands/note-delivery.ts";
import { writeIssue } from "#features/newsletter/domain/issue-mail.ts";
import { leaveTicket } from "#features/newsletter/leave-ticket.ts";
import { getIssue } from "#features/newsletter/queries/issues.ts";
import { batchSize, nextReaders } from "#features/newsletter/queries/next-readers.ts";
import { localeOf, mailWords, renderHtml, renderText } from "#features/notify/index.ts";
import { mail } from "#lib/adapters/mail/index.ts";
import { type Mail, MailboxRefused } from "#lib/adapters/mail/port.ts";
import { env } from "#lib/env.ts";
import type { Id } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";

type Issue = Awaited<ReturnType<typeof readIssue>>;
type Reader = { id: Id<"newsletterReader">; email: string; locale: string };

const context = { actor: systemActor("newsletter.send-batch") };

const readIssue = async (issueId: Id<"newsletterIssue">) => unwrap(await getIssue(context, { issueId }));

/** Milliseconds after which a run takes nobody new, well before the job counts as failed and is run again. */
const budget = 600_000;

/** Mails in a row that fail before a run takes the server, and not a mailbox, for the reason. */
const mostInARow = 3;

/**
 * Sends an issue to the next readers whom it has not reached, and queues the run after this one. Each reader is claimed before
 * their mail goes out and noted after it, so that two runs at once, or one that fails half-way, write to nobody twice. A mail
 * that fails holds up nobody after it. Throws AdapterError while the mail server takes nothing: after several failures in a row, and
 * where nobody was reached.
 */
export async function sendBatch(issueId: Id<"newsletterIssue">, most = batchSize): Promise<void> {
  const issue = await readIssue(issueId);
  const readers = unwrap(await nextReaders(context, { issueId }));
  const until = performance.now() + budget;
  const came = { reached: 0, inARow: 0 };
  let failure: unknown;
  for (const reader of readers.slice(0, most)) {
    if (performance.now() > until) break;
    const delivery = { issueId, readerId: reader.id };
    if (!unwrap(await claimDelivery(context, delivery)).claimed) continue;
    const note = async (outcome: "sent" | "refused" | "failed") =>
      unwrap(await noteDelivery(context, { ...delivery, outcome }));
    let outcome: "sent" | "refused";
    try {
      outcome = await deliver(mailOf(issue, reader));
    } catch (error) {
      await note("failed");
      failure = error;
      came.inARow += 1;
      if (came.inARow === mostInARow) throw error;
      continue;
    }
    await note(outcome);
    came.reached += 1;
    came.inARow = 0;
  }
  if (failure && came.reached === 0) throw failure;
  unwrap(await endBatch(context, { issueId }));
}

async function deliver(letter: Mail): Promise<"sent" | "refused"> {
  try {
    await mail().send(letter);
    return "sent";
  } catch (error) {
    // A mailbox that is gone holds nobody else up. What the server has against us is no reader's fault: they get their mail later.
    if (error instanceof MailboxRefused) return "refused";
    throw error;
  }
}

/** The issue as one reader's mail: with the address that ends it, for people and, by RFC 8058, for their mail program. */
export function mailOf(issue: Issue, reader: Reader): Mail {
  const locale = localeOf(reader.locale);
  const t = mailWords(locale);
  const { CANONICAL_ORIGIN: origin } = env();
  const leave = `${origin}/leave/${leaveTicket(reader.id)}`;
  const { subject, intro, items } = writeIssue(issue, locale);
  const content = {
    subject,
    heading: subject,
    blocks: [
      { kind: "paragraph" as const, text: intro },
      ...items.flatMap(({ title, text, path }) => [
        { kind: "link" as const, label: title, href: `${origin}${path}` },
        { kind: "paragraph" as const, text },
      ]),
      { kind: "paragraph" as const, text: t("newsletterIssue.why") },
      { kind: "link" as const, label: t("newsletterIssue.leave"), href: `${leave}?lang=${locale}` },
    ],
    footer: t("footer"),
  };
  return {
    ...{
      to: reader.email,
      subject,
      text: renderText(content),
      html: renderHtml(content, locale),
      lang: locale,
    },
    messageId: `<newsletter.${issue.id}.${reader.id}@${new URL(origin).hostname}>`,
    leaveUrl: leave,
  };
}
