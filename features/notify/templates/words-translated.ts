import "server-only";
import { mailWords, type Template } from "#features/notify/domain/template.ts";
import { readMakerContact } from "#features/notify/queries/read-maker-contact.ts";
import { env } from "#lib/env.ts";
import { pick } from "#lib/i18n/localized-text.ts";

/** To a maker: the chamber said in other languages what they say, and their own words stand as they were. */
export const wordsTranslated: Template = async (id) => {
  const maker = await readMakerContact(id);
  if (!maker?.email) return null;
  const { email: to, locale, chamberName } = maker;
  const t = mailWords(locale);
  const subject = t("wordsTranslated.subject");
  const href = `${env().CANONICAL_ORIGIN}/${locale}/studio/pieces`;
  return {
    to,
    locale,
    content: {
      subject,
      heading: subject,
      blocks: [
        { kind: "paragraph", text: t("wordsTranslated.intro", { chamber: pick(chamberName, locale).text }) },
        { kind: "paragraph", text: t("wordsTranslated.look") },
        { kind: "link", label: t("wordsTranslated.open"), href },
        { kind: "paragraph", text: t("wordsTranslated.wrong") },
      ],
      footer: t("footer"),
    },
  };
};
