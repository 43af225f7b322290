/** The texts of the hosted page. Checkout itself has no Arabic, so neither has the stand-in. */
export interface Words {
  lang: "en" | "fr";
  title: string;
  testMode: string;
  testNote: string;
  summary: string;
  quantity: string;
  subtotal: string;
  shipping: string;
  total: string;
  contact: string;
  email: string;
  card: string;
  cardNote: string;
  cards: Record<string, { name: string; note: string }>;
  terms: string;
  termsMissing: string;
  emailMissing: string;
  pay: (amount: string) => string;
  back: string;
  declined: string;
  insufficient: string;
  authenticationFailed: string;
  unknownCard: string;
  challengeTitle: string;
  challengeNote: (amount: string) => string;
  complete: string;
  fail: string;
  expiredTitle: string;
  expiredNote: string;
  doneTitle: string;
  doneNote: string;
  continueToShop: string;
  notFoundTitle: string;
  notFoundNote: string;
}

const EN: Words = {
  lang: "en",
  title: "Payment",
  testMode: "TEST MODE",
  testNote: "This page stands in for Stripe Checkout. No card is charged and no money moves.",
  summary: "Your order",
  quantity: "Qty",
  subtotal: "Subtotal",
  shipping: "Shipping",
  total: "Total",
  contact: "Contact",
  email: "E-mail",
  card: "Test card",
  cardNote: "Choose how the payment ends. Only these numbers work; never type a real one.",
  cards: {
    "4242424242424242": { name: "Pays", note: "The payment succeeds." },
    "4000000000000002": { name: "Declined", note: "The bank refuses the card." },
    "4000000000009995": { name: "Insufficient funds", note: "The account is empty." },
    "4000002500003155": { name: "3-D Secure", note: "The bank asks you to confirm." },
  },
  terms: "I agree to the seller's terms of service.",
  termsMissing: "Please agree to the terms of service to go on.",
  emailMissing: "Please enter an e-mail address.",
  pay: (amount) => `Pay ${amount}`,
  back: "Go back without paying",
  declined: "Your card was declined. Try another card.",
  insufficient: "Your card has insufficient funds. Try another card.",
  authenticationFailed: "We could not authenticate your payment. Try again or choose another card.",
  unknownCard: "This is not a test card of the stand-in.",
  challengeTitle: "Confirm your payment",
  challengeNote: (amount) => `Your (pretended) bank asks you to confirm a payment of ${amount}.`,
  complete: "Complete authentication",
  fail: "Fail authentication",
  expiredTitle: "This payment page has expired",
  expiredNote: "Nothing was charged. Go back to the shop to start again.",
  doneTitle: "This order is already paid",
  doneNote: "The payment was recorded; there is nothing left to do here.",
  continueToShop: "Back to the shop",
  notFoundTitle: "No such payment page",
  notFoundNote: "The address is wrong, or the stand-in was reset.",
};

const FR: Words = {
  lang: "fr",
  title: "Paiement",
  testMode: "MODE TEST",
  testNote: "Cette page remplace Stripe Checkout. Aucune carte n’est débitée, aucun argent ne circule.",
  summary: "Votre commande",
  quantity: "Qté",
  subtotal: "Sous-total",
  shipping: "Livraison",
  total: "Total",
  contact: "Coordonnées",
  email: "E-mail",
  card: "Carte de test",
  cardNote: "Choisissez l’issue du paiement. Seuls ces numéros fonctionnent ; n’en saisissez jamais un vrai.",
  cards: {
    "4242424242424242": { name: "Acceptée", note: "Le paiement réussit." },
    "4000000000000002": { name: "Refusée", note: "La banque refuse la carte." },
    "4000000000009995": { name: "Provision insuffisante", note: "Le compte est vide." },
    "4000002500003155": { name: "3-D Secure", note: "La banque vous demande de confirmer." },
  },
  terms: "J’accepte les conditions générales du vendeur.",
  termsMissing: "Veuillez accepter les conditions générales pour continuer.",
  emailMissing: "Veuillez indiquer une adresse e-mail.",
  pay: (amount) => `Payer ${amount}`,
  back: "Revenir sans payer",
  declined: "Votre carte a été refusée. Essayez une autre carte.",
  insufficient: "Provision insuffisante. Essayez une autre carte.",
  authenticationFailed:
    "Votre paiement n’a pas pu être authentifié. Réessayez ou choisissez une autre carte.",
  unknownCard: "Ce n’est pas une carte de test de ce simulateur.",
  challengeTitle: "Confirmez votre paiement",
  challengeNote: (amount) => `Votre banque (fictive) vous demande de confirmer un paiement de ${amount}.`,
  complete: "Valider l’authentification",
  fail: "Échouer l’authentification",
  expiredTitle: "Cette page de paiement a expiré",
  expiredNote: "Rien n’a été débité. Revenez à la boutique pour recommencer.",
  doneTitle: "Cette commande est déjà payée",
  doneNote: "Le paiement est enregistré ; il n’y a plus rien à faire ici.",
  continueToShop: "Retour à la boutique",
  notFoundTitle: "Page de paiement introuvable",
  notFoundNote: "L’adresse est fausse, ou le simulateur a été remis à zéro.",
};

/** French for `fr*`, else English; `auto` and none follow the browser. */
export function wordsFor(locale: string | null, acceptLanguage: string): Words {
  const wanted = locale === null || locale === "auto" ? acceptLanguage : locale;
  return wanted.trim().toLowerCase().startsWith("fr") ? FR : EN;
}
