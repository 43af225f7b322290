import type Stripe from "stripe";
import { escapeHtml, renderPage } from "#tests/emulators/stripe/page/html.ts";
import type { Words } from "#tests/emulators/stripe/page/words.ts";
import { TEST_CARDS } from "#tests/emulators/stripe/payment/cards.ts";
import { displayAmount } from "#tests/emulators/stripe/payment/tariff.ts";

/** Names of the radios for tests: `card-pays`, `card-declined`, `card-insufficient`, `card-3ds`. */
const TEST_IDS: Record<string, string> = {
  "4242424242424242": "card-pays",
  "4000000000000002": "card-declined",
  "4000000000009995": "card-insufficient",
  "4000002500003155": "card-3ds",
};

function frame(words: Words, title: string, body: string): string {
  return renderPage({ lang: words.lang, title, testMode: words.testMode, testNote: words.testNote, body });
}

function row(label: string, amount: string, testId: string, kind = ""): string {
  return `<div class="row ${kind}"><span>${escapeHtml(label)}</span><span class="amount" data-testid="${testId}">${escapeHtml(amount)}</span></div>`;
}

function summary(
  words: Words,
  session: Stripe.Checkout.Session,
  lines: Stripe.LineItem[],
  shippingName: string | null,
): string {
  const show = (amount: number | null) => displayAmount(amount ?? 0, session.currency ?? "", words.lang);
  const items = lines
    .map(
      (line) =>
        `<li data-testid="line"><span>${escapeHtml(line.description ?? "")} <span class="soft qty">${words.quantity} ${line.quantity ?? 1}</span></span><span class="amount">${escapeHtml(show(line.amount_total))}</span></li>`,
    )
    .join("\n");
  const shipping = session.shipping_cost
    ? row(
        shippingName ? `${words.shipping} (${shippingName})` : words.shipping,
        show(session.shipping_cost.amount_total),
        "shipping",
      )
    : "";
  return `<section aria-labelledby="order"><h2 id="order">${words.summary}</h2>
<ul>${items}</ul>
${row(words.subtotal, show(session.amount_subtotal), "subtotal")}
${shipping}
${row(words.total, show(session.amount_total), "total", "total")}
</section>`;
}

function cardChoices(words: Words): string {
  const choices = TEST_CARDS.map((card, index) => {
    const text = words.cards[card.number];
    const shown = card.number.replace(/(.{4})(?=.)/g, "$1 ");
    return `<label class="choice"><input type="radio" name="card" value="${card.number}" data-testid="${TEST_IDS[card.number]}"${index === 0 ? " checked" : ""}><span><strong>${escapeHtml(text?.name ?? "")}</strong> <code>${shown}</code><br><span class="soft">${escapeHtml(text?.note ?? "")}</span></span></label>`;
  }).join("\n");
  return `<fieldset><legend>${words.card}</legend><span class="soft">${escapeHtml(words.cardNote)}</span>
${choices}</fieldset>`;
}

/** The page of an open session. `error` is shown above the form and read out. */
export function paymentView(
  words: Words,
  given: {
    session: Stripe.Checkout.Session;
    lines: Stripe.LineItem[];
    shippingName: string | null;
    error: string | null;
  },
): string {
  const { session, error } = given;
  const amount = displayAmount(session.amount_total ?? 0, session.currency ?? "", words.lang);
  const email = session.customer_details?.email ?? null;
  const terms =
    session.consent_collection?.terms_of_service === "required"
      ? `<label class="choice"><input type="checkbox" name="terms" value="yes" required data-testid="terms"><span>${escapeHtml(words.terms)}</span></label><br>`
      : "";
  const body = `<main class="two">
<div>
<h1>${words.title}</h1>
${summary(words, session, given.lines, given.shippingName)}
</div>
<section aria-labelledby="pay">
<h2 id="pay">${words.contact}</h2>
${error ? `<p class="error" role="alert" data-testid="error">${escapeHtml(error)}</p>` : ""}
<form method="post" action="/c/pay/${session.id}">
<label class="field">${words.email}<input type="email" name="email" autocomplete="email" required data-testid="email" value="${escapeHtml(email ?? "")}"${email ? " readonly" : ""}></label>
${cardChoices(words)}
${terms}
<button type="submit" data-testid="pay">${escapeHtml(words.pay(amount))}</button>
</form>
<a class="button plain" href="${escapeHtml(session.cancel_url ?? "/")}" data-testid="abandon">${escapeHtml(words.back)}</a>
</section>
</main>`;
  return frame(words, words.pay(amount), body);
}

/** The pretended bank's question. */
export function challengeView(words: Words, session: Stripe.Checkout.Session): string {
  const amount = displayAmount(session.amount_total ?? 0, session.currency ?? "", words.lang);
  const action = `/c/pay/${session.id}/authenticate`;
  const body = `<main class="narrow"><section>
<h1>${escapeHtml(words.challengeTitle)}</h1>
<p>${escapeHtml(words.challengeNote(amount))}</p>
<form method="post" action="${action}"><input type="hidden" name="result" value="complete"><button type="submit" data-testid="complete-authentication">${escapeHtml(words.complete)}</button></form>
<form method="post" action="${action}"><input type="hidden" name="result" value="fail"><button type="submit" class="plain" data-testid="fail-authentication">${escapeHtml(words.fail)}</button></form>
</section></main>`;
  return frame(words, words.challengeTitle, body);
}

/** A page that only says where the session stands. */
export function endView(words: Words, kind: "expired" | "done" | "notFound", link: string | null): string {
  const [title, note] =
    kind === "expired"
      ? [words.expiredTitle, words.expiredNote]
      : kind === "done"
        ? [words.doneTitle, words.doneNote]
        : [words.notFoundTitle, words.notFoundNote];
  const body = `<main class="narrow"><section data-testid="ended">
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(note)}</p>
${link ? `<a class="button" href="${escapeHtml(link)}" data-testid="continue">${escapeHtml(words.continueToShop)}</a>` : ""}
</section></main>`;
  return frame(words, title, body);
}
