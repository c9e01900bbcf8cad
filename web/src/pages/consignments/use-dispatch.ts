import { useMemo } from 'react';
import type { Schemas } from '../../api/client';
import type { Me } from '../../desk/me';
import { type GatheredEntry, useGatheredEntry } from '../../record/use-gathered-entry';
import type { Recorded } from '../../record/use-record';
import { textIn, type Values } from '../../record/values';
import { CHECKED_FIELDS, dispatchData, dispatchFillers, keptItems, USUAL_GOODS, writtenItems } from './dispatch-data';

interface DispatchOf {
  readonly me: Me;
  readonly usual: Schemas['UsualDto'];
  /** What the address brought along. */
  readonly codes: readonly string[];
  readonly untitled: string;
  readonly onRecorded: (recorded: Recorded) => void;
}

/** A new consignment: the form and the list of its batteries. */
export function useDispatch({ me, usual, codes, untitled, onRecorded }: DispatchOf): GatheredEntry {
  const fillers = useMemo(() => dispatchFillers(me.enterprise ?? ''), [me.enterprise]);
  return useGatheredEntry({
    owner: me.username,
    kind: 'consignment.dispatched',
    dataOf: dispatchData,
    titleOf: (values) => textIn(values, 'consignmentNo') || untitled,
    fillers,
    checked: CHECKED_FIELDS,
    initial: begin(me, usual),
    codes,
    written: writtenItems,
    read: keptItems,
    onRecorded,
  });
}

/** The next number, the receiver of last time and who sits here; everything can be changed. */
function begin(me: Me, usual: Schemas['UsualDto']): Values {
  const last = usual.receivers.find(({ times }) => times > 0);
  return {
    consignmentNo: usual.nextConsignmentNo,
    unNumber: USUAL_GOODS,
    jointSafety: { by: [me.username] },
    ...(last !== undefined && { receiver: last.uscc }),
  };
}
