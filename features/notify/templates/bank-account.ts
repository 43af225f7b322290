import "server-only";
import { formatDate } from "#components/format/date.ts";
import type { MailBlock } from "#features/notify/domain/render.ts";
import { mailWords, type Template } from "#features/notify/domain/template.ts";
import { readBankLetter } from "#features/notify/queries/read-bank-account.ts";
import { env } from "#lib/env.ts";
import { pick } from "#lib/i18n/localized-text.ts";

/** To the maker's contact in the register: somebody asked to be paid on another account, and where that stands. */
export const bankAccountChanged: Template = async (id) => {
  const letter = await readBankLetter(id);
  if (!letter?.email) return null;
  const { locale, state, lastFour } = letter;
  const t = mailWords(locale);
  const date = formatDate(letter.usableFrom, locale);
  const subject = t(`bankAccount.${state}.subject`);
  const written: MailBlock[] = letter.reason ? [{ kind: "paragraph", text: letter.reason }] : [];
  return {
    to: letter.email,
    locale,
    content: {
      subject,
      heading: subject,
      blocks: [
        { kind: "paragraph", text: t(`bankAccount.${state}.intro`, { lastFour, date }) },
        ...written,
        {
          kind: "paragraph",
          text: t("bankAccount.notYou", { chamber: pick(letter.chamberName, locale).text }),
        },
        {
          kind: "link",
          label: t("bankAccount.open"),
          href: `${env().CANONICAL_ORIGIN}/${locale}/studio/bank`,
        },
      ],
      footer: t("footer"),
    },
  };
};
