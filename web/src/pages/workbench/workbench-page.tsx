import type { ReactElement } from 'react';
import { answer, api } from '../../api/client';
import { useAnswer } from '../../api/queries';
import { type Me, useMe } from '../../desk/me';
import { useTexts } from '../../texts/texts';
import { workbenchEn } from '../../texts/workbench.en';
import { workbenchZh } from '../../texts/workbench.zh';
import { Loaded } from '../../ui/loaded';
import { Screen } from '../../ui/screen';
import { Cards } from './cards';
import { NextThing } from './next-thing';
import { Recent } from './recent';
import { Stock } from './stock';

/** E02, G01: what there is to do, without a click after signing in. */
export function WorkbenchPage(): ReactElement {
  const texts = useTexts({ zh: workbenchZh, en: workbenchEn });
  const me = useMe();
  const workbench = useAnswer(['workbench'], (signal) => answer(api.GET('/api/v1/workbench', { signal })));
  return (
    <Screen title={texts.title} help="workbench" hint={workbench.data && texts.hint(workbench.data.today, placeOf(me))}>
      <Loaded query={workbench}>
        {({ cards, stock, recent }) => (
          <>
            <NextThing cards={cards} />
            <Cards cards={cards}>{stock !== null && <Stock {...stock} />}</Cards>
            <Recent entries={recent} />
          </>
        )}
      </Loaded>
    </Screen>
  );
}

function placeOf({ enterpriseName, districtName, username }: Me): string {
  return enterpriseName ?? districtName ?? username;
}
