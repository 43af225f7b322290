export { decideGrant, declineGrant } from "#features/fund/commands/decide-grant.ts";
export { payGrant } from "#features/fund/commands/pay-grant.ts";
export { proposeGrant } from "#features/fund/commands/propose-grant.ts";
export { setFundShare } from "#features/fund/commands/set-share.ts";
export { federationFund } from "#features/fund/queries/federation-grants.ts";
export { myFundShares } from "#features/fund/queries/my-shares.ts";
export { officeFund } from "#features/fund/queries/office-fund.ts";
export { fundStatement, pieceFund } from "#features/fund/queries/public-fund.ts";
