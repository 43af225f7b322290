export { acceptInvitation } from "#features/staff/commands/accept.ts";
export { changeRoles } from "#features/staff/commands/change-roles.ts";
export { declineInvitation } from "#features/staff/commands/decline.ts";
export { endStaff } from "#features/staff/commands/end.ts";
export { forgetSentToken, forgetToken } from "#features/staff/commands/forget-token.ts";
export { invite } from "#features/staff/commands/invite.ts";
export { resend } from "#features/staff/commands/resend.ts";
export { withdrawInvitation } from "#features/staff/commands/withdraw.ts";
export { getStaffPerson } from "#features/staff/queries/get-person.ts";
export {
  type InvitationMail,
  invitationForMail,
  readInvitationForMail,
} from "#features/staff/queries/invitation-for-mail.ts";
export { listStaff } from "#features/staff/queries/list-staff.ts";
export { listStaffing } from "#features/staff/queries/list-staffing.ts";
export { myInvitation } from "#features/staff/queries/my-invitation.ts";
