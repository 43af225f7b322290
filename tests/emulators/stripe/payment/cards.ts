/** What a test card does. The hosted page takes no other number, so that nobody types a real one. */
export interface TestCard {
  number: string;
  behaviour: "pays" | "declines" | "challenges";
  declineCode: string | null;
}

export const TEST_CARDS: readonly TestCard[] = [
  { number: "4242424242424242", behaviour: "pays", declineCode: null },
  { number: "4000000000000002", behaviour: "declines", declineCode: "generic_decline" },
  { number: "4000000000009995", behaviour: "declines", declineCode: "insufficient_funds" },
  { number: "4000002500003155", behaviour: "challenges", declineCode: null },
];

export const PAYING_CARD: TestCard = { number: "4242424242424242", behaviour: "pays", declineCode: null };
export const DECLINED_CARD: TestCard = {
  number: "4000000000000002",
  behaviour: "declines",
  declineCode: "generic_decline",
};

export function testCard(number: string): TestCard | null {
  const digits = number.replace(/\D/g, "");
  return TEST_CARDS.find((card) => card.number === digits) ?? null;
}
