import type { Kind } from "#tests/integration/authorisation/actors.ts";
import { persons } from "#tests/integration/authorisation/actors.ts";
import { type Rules, system } from "#tests/integration/authorisation/rule.ts";
import { joinCode } from "#tests/integration/authorisation/world-team.ts";

const manager: readonly Kind[] = ["artisan"];
const crew: readonly Kind[] = ["artisan", "crewMaker", "packer"];
const added = { name: "Somebody", role: "packer", contact: "", locale: "ar" } as const;

export const commands: Rules = {
  "team.add-member": {
    input: ({ artisanId }) => ({ artisanId, ...added }),
    allow: manager,
    otherwise: "hide",
  },
  "team.invite-member": {
    input: ({ memberId }) => ({ memberId, role: "maker", contact: "0612345678", locale: "ar" }),
    allow: manager,
    otherwise: "hide",
  },
  "team.withdraw-code": {
    input: ({ guestId }) => ({ memberId: guestId }),
    allow: manager,
    otherwise: "hide",
  },
  "team.join": { input: () => ({ code: joinCode }), allow: ["otherShopper"], otherwise: "hide" },
  "team.change-role": {
    input: ({ memberId }) => ({ memberId, role: "packer" }),
    allow: manager,
    otherwise: "hide",
  },
  "team.remove-member": {
    input: ({ memberId }) => ({ memberId }),
    allow: manager,
    otherwise: "hide",
  },
  "team.set-named": {
    input: ({ crewMemberId }) => ({ memberId: crewMemberId, named: true }),
    allow: ["crewMaker"],
    otherwise: "hide",
  },
  "team.set-makers": {
    input: ({ pieceId, memberId }) => ({ pieceId, memberIds: [memberId] }),
    allow: manager,
    otherwise: "hide",
  },
  "team.record-shares": {
    input: ({ artisanId }) => ({
      ...{ artisanId, pieceId: null, validFrom: "2999-01-01" },
      parts: [{ memberId: null, percent: "100" }],
    }),
    allow: manager,
    otherwise: "hide",
  },
  "team.forget-code": {
    input: ({ workshopInvitationId }) => ({ invitationId: workshopInvitationId }),
    allow: system,
    otherwise: "hide",
  },
};

export const queries: Rules = {
  "team.my-team": { input: ({ artisanId }) => ({ artisanId }), allow: crew, otherwise: "hide" },
  "team.my-shares": { input: ({ artisanId }) => ({ artisanId }), allow: crew, otherwise: "hide" },
  "team.makers-of": { input: ({ pieceId }) => ({ pieceId }), allow: manager, otherwise: "hide" },
  "team.offer": { input: () => ({ code: joinCode }), allow: ["otherShopper"], otherwise: "hide" },
  "team.code-for-message": {
    input: ({ workshopInvitationId }) => ({ invitationId: workshopInvitationId }),
    allow: system,
    otherwise: "hide",
  },
  "studio.sales": { input: ({ artisanId }) => ({ artisanId }), allow: manager, otherwise: "hide" },
  "studio.tasks": {
    input: () => ({}),
    allow: persons.filter((kind) => crew.includes(kind) || kind === "otherArtisan"),
    otherwise: "forbid",
  },
};
