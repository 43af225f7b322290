import "server-only";
import { formatDate } from "#components/format/date.ts";
import { mailWords, type Template } from "#features/notify/domain/template.ts";
import { readLogFindings } from "#features/notify/queries/read-log-findings.ts";
import { readPersonAt } from "#features/notify/queries/read-person.ts";
import { env } from "#lib/env.ts";

/** To a chamber's managers or the federation: something in the public log is not as it must be. */
export const logAlert: Template = async (id) => {
  const person = await readPersonAt(id);
  const open = person && (await readLogFindings(id.split(".")[0] ?? ""));
  if (!person || !open) return null;
  const { locale } = person;
  const t = mailWords(locale);
  const zone = open.isNational ? "federation" : "office";
  return {
    to: person.email,
    locale,
    content: {
      subject: t("logAlert.subject", { count: open.count }),
      heading: t("logAlert.heading"),
      blocks: [
        {
          kind: "paragraph",
          text: t("logAlert.body", { count: open.count, date: formatDate(open.oldest, locale) }),
        },
        { kind: "paragraph", text: t("logAlert.next") },
        {
          kind: "link",
          label: t("logAlert.open"),
          href: `${env().CANONICAL_ORIGIN}/${locale}/${zone}/transparency`,
        },
      ],
      footer: t("footer"),
    },
  };
};
