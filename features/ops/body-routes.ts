import { federation, maker, of, open, payers, type Route, seller } from "#features/ops/route-callers.ts";

const places = ["", "/new", "/{complaintId}"];

const complainants = of("account", "anyone who is signed in, for complaints of their own");
const complained = of("studio", "an artisan, for complaints of and about their workshop");
const holders = of("office", "the chamber's registrars and managers, with a second factor");
const mediators = of(
  "office",
  "the chamber's registrars and managers, and the mediator who was named, with a second factor",
);
const granters = of(
  "office",
  "the chamber's verifiers and managers, with a second factor; granting asks for a fresh one",
);

/** Elections of craft bodies, complaints, and the transmission fund. */
export const bodyRoutes: readonly Route[] = [
  open("/{locale}/fund"),
  ...places.map((below) => complainants(`/{locale}/account/complaints${below}`)),
  ...places.map((below) => complained(`/{locale}/studio/complaints${below}`)),
  ...["", "/{electionId}"].map((below) => maker(`/{locale}/studio/elections${below}`)),
  seller("/{locale}/studio/fund"),
  ...["", "/new", "/{electionId}"].map((below) => holders(`/{locale}/office/elections${below}`)),
  ...["", "/{complaintId}"].map((below) => mediators(`/{locale}/office/complaints${below}`)),
  ...["", "/new", "/{grantId}"].map((below) => granters(`/{locale}/office/fund${below}`)),
  federation("/{locale}/federation/fund"),
  payers("/{locale}/federation/fund/{grantId}"),
];
