/**
 * Advisory lock of the log and of the keys, held until the transaction ends: indices have no gap, a key is made
 * once, and a status list signed under it sees every earlier revocation. One lock, so that no order can deadlock.
 */
export const provenanceLock = 7242002;
