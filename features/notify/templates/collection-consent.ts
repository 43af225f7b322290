import "server-only";
import { mailWords, type Template } from "#features/notify/domain/template.ts";
import { readConsentLetter } from "#features/notify/queries/read-consent-letter.ts";
import { env } from "#lib/env.ts";
import { pick } from "#lib/i18n/localized-text.ts";

/** To a chamber's managers: a national collection asks for their consent. Nothing once it was answered. */
export const collectionConsentAsked: Template = async (id) => {
  const facts = await readConsentLetter(id);
  if (!facts) return null;
  const { email, locale, chamberId } = facts;
  const t = mailWords(locale);
  const title = pick(facts.title, locale).text;
  return {
    to: email,
    locale,
    content: {
      subject: t("collectionConsent.subject", { title }),
      heading: t("collectionConsent.heading", { chamber: pick(facts.chamber, locale).text }),
      blocks: [
        { kind: "paragraph", text: t("collectionConsent.body", { title, count: facts.pieces }) },
        { kind: "paragraph", text: t("collectionConsent.next") },
        {
          kind: "link",
          label: t("collectionConsent.button"),
          href: `${env().CANONICAL_ORIGIN}/${locale}/office/collections?chamber=${chamberId}#asked`,
        },
      ],
      footer: t("footer"),
    },
  };
};
