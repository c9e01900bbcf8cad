import { LAST } from './story-days';

/** The first day of Order 73. */
export const ORDER_73_FROM = '2026-04-01';

/** Days on which something becomes of a paper; the rest of the story keeps clear of them, or falls into them on purpose. */
export const TURNS = {
  /** 冠县: equipped for electric vehicles from a day that is recorded only later, certificate checked later still. */
  guanxianEquippedFrom: 120,
  guanxianEquippedKnown: 160,
  guanxianChecked: 200,
  /** 临清: suspended, told with a back date, restored. */
  linqingSuspendedFrom: LAST - 150,
  linqingSuspendedKnown: LAST - 136,
  linqingRestored: LAST - 105,
  /** 莘县: the certificate's last day. */
  shenxianExpires: LAST - 120,
  /** 阳谷 calls itself an outlet; the bureau finds that no maker set it up, and says so with a back date. */
  yangguOutletRevokedFrom: LAST - 100,
  yangguOutletRevokedKnown: LAST - 30,
  /** 茌平 second use: the environmental approval begins, and is recorded. */
  chipingApprovalFrom: LAST - 50,
  chipingApprovalKnown: LAST - 40,
  /** The second driver's licence ends. */
  driverExpires: LAST - 80,
} as const;
