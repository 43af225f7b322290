import {
  federation,
  get,
  maker,
  of,
  open,
  payers,
  type Route,
  seller,
  staff,
} from "#features/ops/route-callers.ts";

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

const speakers = of("studio", "an artisan: what is asked of bodies in which they hold an office");
const members = of("studio", "an artisan, for the bodies they are a member of");
const treasurers = of("studio", "a craft body's treasurer, president or vice-president");
const askers = of("office", "the chamber's registrars, verifiers and managers, with a second factor");

/** Elections of craft bodies, complaints, and the transmission fund. */
export const bodyRoutes: readonly Route[] = [
  open("/{locale}/fund"),
  ...places.map((below) => complainants(`/{locale}/account/complaints${below}`)),
  ...places.map((below) => complained(`/{locale}/studio/complaints${below}`)),
  ...["", "/{electionId}"].map((below) => maker(`/{locale}/studio/elections${below}`)),
  ...["", "/new", "/{meetingId}"].map((below) => members(`/{locale}/studio/meetings${below}`)),
  members("/{locale}/studio/meetings/{meetingId}/minutes.pdf", get),
  seller("/{locale}/studio/dues"),
  seller("/{locale}/studio/dues/receipts/{duesId}", get),
  treasurers("/{locale}/studio/dues/{bodyId}"),
  ...["", "/{opinionId}"].map((below) => speakers(`/{locale}/studio/opinions${below}`)),
  holders("/{locale}/office/bodies/{bodyId}/dues"),
  staff("/{locale}/office/bodies/{bodyId}/meetings"),
  holders("/{locale}/office/bodies/{bodyId}/meetings/new"),
  staff("/{locale}/office/meetings/{meetingId}"),
  staff("/{locale}/office/meetings/{meetingId}/minutes.pdf", get),
  ...["", "/new", "/{opinionId}"].map((below) => askers(`/{locale}/office/opinions${below}`)),
  of("office", "whoever calls a body's meetings, for the scan of signed minutes")("/api/bodies/minutes", [
    "POST",
  ]),
  ...["/dues", "/meetings", "/meetings/new"].map((below) =>
    federation(`/{locale}/federation/bodies/{bodyId}${below}`),
  ),
  federation("/{locale}/federation/meetings/{meetingId}"),
  federation("/{locale}/federation/meetings/{meetingId}/minutes.pdf", get),
  ...["", "/new", "/{opinionId}"].map((below) => federation(`/{locale}/federation/opinions${below}`)),
  ...["", "/new", "/{electionId}"].map((below) => federation(`/{locale}/federation/elections${below}`)),
  payers("/{locale}/federation/transfers"),
  seller("/{locale}/studio/fund"),
  ...["", "/new", "/{electionId}"].map((below) => holders(`/{locale}/office/elections${below}`)),
  ...["", "/{complaintId}"].map((below) => mediators(`/{locale}/office/complaints${below}`)),
  ...["", "/new", "/{grantId}"].map((below) => granters(`/{locale}/office/fund${below}`)),
  federation("/{locale}/federation/fund"),
  payers("/{locale}/federation/fund/{grantId}"),
];
