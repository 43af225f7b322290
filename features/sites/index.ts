export { allocateRoom, declineRoom } from "#features/sites/commands/allocate-room.ts";
export { applyForRoom, withdrawFromRoom } from "#features/sites/commands/apply-for-room.ts";
export { bookUnit } from "#features/sites/commands/book.ts";
export { chargeRent } from "#features/sites/commands/charge-rent.ts";
export { editSite } from "#features/sites/commands/edit-site.ts";
export { reportFault, settleFault } from "#features/sites/commands/faults.ts";
export { endTenancy, payRent, showWorkplace } from "#features/sites/commands/keep-tenancy.ts";
export { moveSite } from "#features/sites/commands/move-site.ts";
export { openSite } from "#features/sites/commands/open-site.ts";
export { cancelCall, publishCall } from "#features/sites/commands/publish-call.ts";
export { publishSite } from "#features/sites/commands/publish-site.ts";
export { scoreRoom } from "#features/sites/commands/score-room.ts";
export { cancelBooking, settleBooking } from "#features/sites/commands/settle-booking.ts";
export { signContract } from "#features/sites/commands/sign-contract.ts";
export { tellOverdue } from "#features/sites/commands/tell-overdue.ts";
export { addCallCriterion, removeCallCriterion, writeCall } from "#features/sites/commands/write-call.ts";
export { addConditionPhoto, writeCondition } from "#features/sites/commands/write-condition.ts";
export { writeUnit } from "#features/sites/commands/write-unit.ts";
export { receiveConditionPhoto } from "#features/sites/flows/receive-photo.ts";
export { siteKeepers } from "#features/sites/policy.ts";
export { bookingDesk } from "#features/sites/queries/booking-desk.ts";
export { getCall, getEntry } from "#features/sites/queries/office-calls.ts";
export {
  dayOfSite,
  getOwnSite,
  listOwnSites,
  type OwnSiteRow,
} from "#features/sites/queries/office-sites.ts";
export {
  getSite,
  listSites,
  type PublicSite,
  resolveSiteSlug,
  type SitePage,
} from "#features/sites/queries/public-sites.ts";
export { rentDue } from "#features/sites/queries/rent-due.ts";
export { getTenancy, roomsOfSite } from "#features/sites/queries/rooms-of-site.ts";
export { type StudioSites, studioCall, studioSites } from "#features/sites/queries/studio-sites.ts";
export { faultsOfSite, unitFile } from "#features/sites/queries/unit-file.ts";
