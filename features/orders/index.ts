export {
  openAddress,
  phoneOfCheckout,
  phoneOfOrder,
  sealAddress,
  sealedPattern,
} from "#features/orders/address-seal.ts";
export { acceptOrder } from "#features/orders/commands/accept-order.ts";
export { addOrderPhoto } from "#features/orders/commands/add-photo.ts";
export { advanceOrder, byMaker, leftMaker } from "#features/orders/commands/advance-order.ts";
export { collectAtHub } from "#features/orders/commands/collect-at-hub.ts";
export { confirmArrival } from "#features/orders/commands/confirm-arrival.ts";
export { confirmDelivery } from "#features/orders/commands/confirm-delivery.ts";
export { createOrders, readSaleDay } from "#features/orders/commands/create-orders.ts";
export { closeOrder, presumeArrival } from "#features/orders/commands/end-order.ts";
export { freePlaces } from "#features/orders/commands/free-places.ts";
export { giveNotice } from "#features/orders/commands/give-notice.ts";
export { handOver } from "#features/orders/commands/hand-over.ts";
export { handToHub } from "#features/orders/commands/hand-to-hub.ts";
export { inspectAtHub, reportDefect } from "#features/orders/commands/inspect-at-hub.ts";
export { type LockedOrder, lockOrder } from "#features/orders/commands/lock-order.ts";
export { moveHubCosts } from "#features/orders/commands/move-hub-costs.ts";
export { noteDelivered } from "#features/orders/commands/note-delivered.ts";
export { packOrder } from "#features/orders/commands/pack-order.ts";
export { reportMissing } from "#features/orders/commands/report-missing.ts";
export { setHub } from "#features/orders/commands/set-hub.ts";
export { deliverFromHub, shipFromHub } from "#features/orders/commands/ship-from-hub.ts";
export { shipOrder } from "#features/orders/commands/ship-order.ts";
export { startWork } from "#features/orders/commands/start-work.ts";
export { orderTransitions } from "#features/orders/domain/transitions.ts";
export { receiveOrderPhoto } from "#features/orders/flows/receive-photo.ts";
export { serveOrderPhoto } from "#features/orders/flows/serve-photo.ts";
export { keyOfOrder, orderLink, orderPath, withOrderLink } from "#features/orders/link.ts";
export { buyer as buyerOfOrder, givesUpOrder } from "#features/orders/policy.ts";
export type { OfficeOrder } from "#features/orders/queries/as-office-orders.ts";
export { getArtisanOrder } from "#features/orders/queries/get-artisan-order.ts";
export { getCheckoutOrders } from "#features/orders/queries/get-checkout-orders.ts";
export { getHub, type HubSetting } from "#features/orders/queries/get-hub.ts";
export { getOfficeOrder } from "#features/orders/queries/get-office-order.ts";
export { getOrderPhoto } from "#features/orders/queries/get-photo.ts";
export {
  getHubTransfer,
  type HubRow,
  type HubTransferView,
  listHubTransfers,
} from "#features/orders/queries/hub-desk.ts";
export { listArtisanOrders } from "#features/orders/queries/list-artisan-orders.ts";
export { listBuyerCheckouts } from "#features/orders/queries/list-buyer-checkouts.ts";
export { listEnding } from "#features/orders/queries/list-ending.ts";
export { listMinded } from "#features/orders/queries/list-minded.ts";
export { listOfficeOrders, officeOrdersShown } from "#features/orders/queries/list-office-orders.ts";
export { lotKnown } from "#features/orders/queries/lot-known.ts";
export { mayAddPhoto } from "#features/orders/queries/may-add-photo.ts";
export type { OrderDto } from "#features/orders/queries/read-orders.ts";
