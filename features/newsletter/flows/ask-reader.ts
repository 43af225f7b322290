import "server-only";
import { forgetToken } from "#features/newsletter/commands/forget-token.ts";
import { readerToAsk } from "#features/newsletter/queries/reader-to-ask.ts";
import { localeOf, mailWords, renderHtml, renderText } from "#features/notify/index.ts";
import { mail } from "#lib/adapters/mail/index.ts";
import { sha256Hex } from "#lib/crypto/digest.ts";
import { env } from "#lib/env.ts";
import type { Id } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";

/** Asks an address whether it wants the newsletter, once a link. Throws AdapterError. */
export async function askReader(readerId: Id<"newsletterReader">): Promise<void> {
  const context = { actor: systemActor("newsletter.ask") };
  const read = await readerToAsk(context, { readerId });
  if (!read.ok) return;
  const { email, token } = read.value;
  const locale = localeOf(read.value.locale);
  const t = mailWords(locale);
  const origin = env().CANONICAL_ORIGIN;
  const content = {
    subject: t("newsletterAsk.subject"),
    heading: t("newsletterAsk.heading"),
    blocks: [
      { kind: "paragraph" as const, text: t("newsletterAsk.body") },
      {
        kind: "link" as const,
        label: t("newsletterAsk.confirm"),
        href: `${origin}/${locale}/newsletter/confirm/${token}`,
      },
      { kind: "paragraph" as const, text: t("newsletterAsk.notMine") },
    ],
    footer: t("footer"),
  };
  await mail().send({
    to: email,
    subject: content.subject,
    text: renderText(content),
    html: renderHtml(content, locale),
    lang: locale,
    messageId: `<newsletter-ask.${sha256Hex(token).slice(0, 24)}@${new URL(origin).hostname}>`,
  });
  unwrap(await forgetToken(context, { readerId }));
}
