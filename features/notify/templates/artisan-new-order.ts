import "server-only";
import { formatMoney } from "#components/format/money.ts";
import { mailWords, type Template } from "#features/notify/domain/template.ts";
import { readOrderForArtisan } from "#features/notify/queries/read-letter-facts.ts";
import { env } from "#lib/env.ts";
import { pick } from "#lib/i18n/localized-text.ts";

/** To the artisan: an order waits, what it holds and what it brings. No word of the buyer's other purchases. */
export const artisanNewOrder: Template = async (id) => {
  const letter = await readOrderForArtisan(id);
  if (!letter) return null;
  const { order, to, locale } = letter;
  const t = mailWords(locale);
  return {
    to,
    locale,
    content: {
      subject: t("artisanNewOrder.subject", { number: order.number }),
      heading: t("artisanNewOrder.heading"),
      blocks: [
        { kind: "paragraph", text: t("artisanNewOrder.intro", { number: order.number }) },
        {
          kind: "rows",
          rows: [
            ...order.lines.map(
              (line) =>
                [
                  `${pick(line.title, locale).text} × ${line.quantity}`,
                  formatMoney(line.madUnit, locale),
                ] as const,
            ),
            [t("rows.receives"), formatMoney(order.receives, locale)] as const,
          ],
        },
        {
          kind: "link",
          label: t("artisanNewOrder.open"),
          href: `${env().CANONICAL_ORIGIN}/${locale}/studio/orders/${order.id}`,
        },
      ],
      footer: t("footer"),
    },
  };
};
