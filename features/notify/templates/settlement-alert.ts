import "server-only";
import { formatDate } from "#components/format/date.ts";
import { mailWords, type Template } from "#features/notify/domain/template.ts";
import { readOpenBreaks } from "#features/notify/queries/read-open-breaks.ts";
import { readPersonAt } from "#features/notify/queries/read-person.ts";
import { env } from "#lib/env.ts";

/** To an operator of the platform: something between our books and the provider, or work that waits, needs a person. */
export const settlementAlert: Template = async (id) => {
  const person = await readPersonAt(id);
  const open = await readOpenBreaks();
  if (!person || !open) return null;
  const { locale } = person;
  const t = mailWords(locale);
  return {
    to: person.email,
    locale,
    content: {
      subject: t("settlementAlert.subject", { count: open.count }),
      heading: t("settlementAlert.heading"),
      blocks: [
        {
          kind: "paragraph",
          text: t("settlementAlert.body", { count: open.count, date: formatDate(open.oldest, locale) }),
        },
        { kind: "paragraph", text: t("settlementAlert.next") },
        { kind: "link", label: t("settlementAlert.open"), href: `${env().CANONICAL_ORIGIN}/${locale}/desk` },
      ],
      footer: t("footer"),
    },
  };
};
