import type { Kind } from "#tests/integration/authorisation/actors.ts";
import { type Rules, system } from "#tests/integration/authorisation/rule.ts";
import { invitedToken, soon } from "#tests/integration/authorisation/world-staff.ts";

const manager: readonly Kind[] = ["manager"];
const namers: readonly Kind[] = ["federation", "admin"];

export const commands: Rules = {
  "staff.invite": {
    input: ({ chamberId }) => ({ chamberId, email: "new@example.test", roles: ["verifier"], locale: "fr" }),
    allow: manager,
    otherwise: "hide",
  },
  "staff.resend": {
    input: ({ invitationId }) => ({ invitationId }),
    allow: manager,
    otherwise: "hide",
  },
  // The first manager of a chamber is named from above; one that is invited so is taken back from there too.
  "staff.withdraw": {
    input: ({ managerInvitationId }) => ({ invitationId: managerInvitationId }),
    allow: [...manager, ...namers],
    otherwise: "hide",
  },
  "staff.accept": { input: () => ({ token: invitedToken }), allow: ["otherShopper"], otherwise: "hide" },
  "staff.decline": { input: () => ({ token: invitedToken }), allow: ["otherShopper"], otherwise: "hide" },
  "staff.change-roles": {
    input: ({ chamberId, staffId }) => ({ chamberId, userId: staffId, roles: ["registrar"] }),
    allow: manager,
    otherwise: "hide",
  },
  "staff.end": {
    input: ({ chamberId, staffId }) => ({ chamberId, userId: staffId }),
    allow: manager,
    otherwise: "hide",
  },
  "staff.forget-token": {
    input: ({ invitationId }) => ({ invitationId, expiresAt: soon }),
    allow: system,
    otherwise: "hide",
  },
};

export const queries: Rules = {
  "staff.list": { input: ({ chamberId }) => ({ chamberId }), allow: manager, otherwise: "hide" },
  "staff.person": {
    input: ({ chamberId, staffId }) => ({ chamberId, userId: staffId }),
    allow: manager,
    otherwise: "hide",
  },
  "staff.my-invitation": {
    input: () => ({ token: invitedToken }),
    allow: ["otherShopper"],
    otherwise: "hide",
  },
  "staff.invitation-for-mail": {
    input: ({ invitationId }) => ({ invitationId, expiresAt: soon }),
    allow: system,
    otherwise: "hide",
  },
  "staff.chambers": { input: () => ({}), allow: namers, otherwise: "hide" },
};
