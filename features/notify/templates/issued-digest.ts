import "server-only";
import { formatDate } from "#components/format/date.ts";
import { mailWords, type Template } from "#features/notify/domain/template.ts";
import { readIssued } from "#features/notify/queries/read-issued.ts";
import { readPersonAt } from "#features/notify/queries/read-person.ts";
import { env } from "#lib/env.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";

const day = 24 * 3_600_000;

/** To a chamber's managers, each morning after a day on which something was signed in its name. */
export const issuedDigest: Template = async (id) => {
  const person = await readPersonAt(id);
  if (!person) return null;
  const { at, email, locale } = person;
  const since = new Date(at.getTime() - day);
  const issued = await readIssued(id.split(".")[0] as Id<"user">, since, at);
  if (issued.length === 0) return null;
  const t = mailWords(locale);
  const total = issued.reduce((sum, one) => sum + one.count, 0);
  const lines = issued.map(
    (one) =>
      `${pick(one.chamberName, locale).text}: ${t(`issuedDigest.kinds.${one.kind}`, { count: one.count })}`,
  );
  return {
    to: email,
    locale,
    content: {
      subject: t("issuedDigest.subject", { count: total }),
      heading: t("issuedDigest.heading"),
      blocks: [
        { kind: "paragraph", text: t("issuedDigest.body", { date: formatDate(since, locale) }) },
        ...lines.map((text) => ({ kind: "paragraph" as const, text })),
        { kind: "paragraph", text: t("issuedDigest.next") },
        {
          kind: "link",
          label: t("issuedDigest.open"),
          href: `${env().CANONICAL_ORIGIN}/${locale}/office/transparency`,
        },
      ],
      footer: t("footer"),
    },
  };
};
