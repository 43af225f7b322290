import { Browser, filledIn } from "#tests/soak/http/browser.ts";

const buyer = {
  email: "course@example.test",
  name: "Acheteur Exemple",
  phone: "0612345678",
  line1: "1, rue de l'Exemple",
  city: "Rabat",
  terms: "on",
};

export type Bought = { session: string } | { refused: string };

/** A browser with the piece in its basket and the form of the checkout page filled in; pressing "pay" sends it. */
export async function toCheckout(origin: string, piecePath: string) {
  const browser = new Browser(origin);
  const piece = await browser.get(piecePath);
  await browser.send(piecePath, piece.html, 'name="sku"', {});
  const path = "/fr/checkout";
  const { html } = await browser.get(path);
  return { browser, path, form: filledIn(html, 'name="line1"', buyer) };
}

type Ready = Awaited<ReturnType<typeof toCheckout>>;

/** Presses "pay" on the checkout page. Answers the payment page's session, or what the product said and where it led instead. */
export async function pressPay({ browser, path, form }: Ready): Promise<Bought> {
  const answer = await browser.post(path, form);
  const session = /cs_[A-Za-z0-9_]+/.exec(answer.location ?? "")?.[0];
  return session ? { session } : { refused: `${answer.status} ${answer.location ?? ""}`.trim() };
}
