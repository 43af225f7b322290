import "server-only";
import { mailWords, type Template } from "#features/notify/domain/template.ts";
import { readApplicationFacts } from "#features/notify/queries/read-application-facts.ts";
import { env } from "#lib/env.ts";
import { pick } from "#lib/i18n/localized-text.ts";

/**
 * To the address an officer offered somebody's file to. `id` is the file's and the moment of the offer, since each offer is a
 * letter of its own. Nothing of what is in the file stands in it: the address may have been mistyped.
 */
export const applicationOffer: Template = async (id) => {
  const facts = await readApplicationFacts(id.split(".")[0] ?? "");
  if (!facts?.accountEmail) return null;
  const { locale, accountEmail: to } = facts;
  const t = mailWords(locale);
  return {
    to,
    locale,
    content: {
      subject: t("applicationOffer.subject"),
      heading: t("applicationOffer.heading"),
      blocks: [
        {
          kind: "paragraph",
          text: t("applicationOffer.intro", { chamber: pick(facts.chamber.name, locale).text }),
        },
        {
          kind: "link",
          label: t("applicationOffer.open"),
          href: `${env().CANONICAL_ORIGIN}/${locale}/apply/mine`,
        },
        { kind: "paragraph", text: t("applicationOffer.notMine") },
      ],
      footer: t("footer"),
    },
  };
};
