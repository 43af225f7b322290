import "server-only";
import { formatDate } from "#components/format/date.ts";
import { mailWords, type Template } from "#features/notify/domain/template.ts";
import { readApplicationFacts } from "#features/notify/queries/read-application-facts.ts";
import { env } from "#lib/env.ts";
import { pick } from "#lib/i18n/localized-text.ts";

/** To the applicant: the file has come in, under which number, and by when the chamber answers. */
export const applicationReceived: Template = async (id) => {
  const facts = await readApplicationFacts(id);
  if (!facts?.email) return null;
  const { locale, number, email: to, dueAt } = facts;
  const t = mailWords(locale);
  const chamber = pick(facts.chamber.name, locale).text;
  return {
    to,
    locale,
    content: {
      subject: t("applicationReceived.subject", { number }),
      heading: t("applicationReceived.heading"),
      blocks: [
        { kind: "paragraph", text: t("applicationReceived.intro", { chamber, number }) },
        ...(dueAt
          ? [
              {
                kind: "paragraph" as const,
                text: t("applicationReceived.due", { date: formatDate(dueAt, locale) }),
              },
            ]
          : []),
        { kind: "paragraph", text: t("applicationReceived.next") },
        {
          kind: "link",
          label: t("applicationReceived.open"),
          href: `${env().CANONICAL_ORIGIN}/${locale}/apply/${id}`,
        },
      ],
      footer: t("footer"),
    },
  };
};
