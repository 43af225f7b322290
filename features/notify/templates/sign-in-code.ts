import "server-only";
import { codeForMail } from "#features/identity/index.ts";
import { localeOf, mailWords, type Template } from "#features/notify/domain/template.ts";

/** To somebody who wants to sign in: the code. Null once it was sent or has expired. */
export const signInCode: Template = async (id) => {
  const waiting = await codeForMail(id);
  if (!waiting) return null;
  const locale = localeOf(waiting.locale);
  const t = mailWords(locale);
  return {
    to: waiting.email,
    locale,
    content: {
      // The code stays out of the subject: it would show on a locked phone.
      subject: t("signInCode.subject"),
      heading: t("signInCode.heading"),
      blocks: [
        { kind: "code", text: waiting.code },
        { kind: "paragraph", text: t("signInCode.body") },
      ],
      footer: t("footer"),
    },
  };
};
