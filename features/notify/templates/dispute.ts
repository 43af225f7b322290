import "server-only";
import { mailWords, type Template } from "#features/notify/domain/template.ts";
import { readOrderForArtisan } from "#features/notify/queries/read-letter-facts.ts";
import { env } from "#lib/env.ts";

/** To a maker: what became of a payment that the buyer's bank asks back. */
function aboutDispute(step: "opened" | "won" | "lost"): Template {
  return async (id) => {
    const found = await readOrderForArtisan(id);
    if (!found) return null;
    const { order, to, locale } = found;
    const t = mailWords(locale);
    const { number } = order;
    return {
      to,
      locale,
      content: {
        subject: t(`dispute.${step}Subject`, { number }),
        heading: t(`dispute.${step}Heading`),
        blocks: [
          { kind: "paragraph", text: t(`dispute.${step}Text`, { number }) },
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
}

export const disputeOpened = aboutDispute("opened");
export const disputeWon = aboutDispute("won");
export const disputeLost = aboutDispute("lost");
