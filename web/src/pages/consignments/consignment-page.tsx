import { type ReactElement, useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { answer, api, type Schemas } from '../../api/client';
import { useAnswer } from '../../api/queries';
import { PATHS } from '../../paths';
import { Remarks } from '../../record/remarks';
import type { Recorded } from '../../record/use-record';
import { consignmentsEn } from '../../texts/consignments.en';
import { consignmentsZh } from '../../texts/consignments.zh';
import { useTexts } from '../../texts/texts';
import { Badge } from '../../ui/badge';
import { Loaded } from '../../ui/loaded';
import { Screen } from '../../ui/screen';
import { NextSteps } from './next-steps';
import { SheetEntries } from './sheet-entries';
import { SheetFacts } from './sheet-facts';
import { SheetItems } from './sheet-items';
import { SheetParties } from './sheet-parties';
import { SheetProgress } from './sheet-progress';
import { useSheetStory } from './sheet-story';

/** E11: one consignment with where it stands, who takes part, what is on it, and what can be done now. */
export function ConsignmentPage(): ReactElement {
  const { number = '' } = useParams();
  const [params] = useSearchParams();
  const sender = params.get('sender') ?? undefined;
  const sheet = useAnswer(['consignment', number, sender], (signal) =>
    answer(
      api.GET('/api/v1/consignments/{number}', {
        params: { path: { number }, query: sender === undefined ? {} : { sender } },
        signal,
      }),
    ),
  );
  return <Loaded query={sheet}>{(card) => <Sheet card={card} />}</Loaded>;
}

function Sheet({ card }: { readonly card: Schemas['ConsignmentCardDto'] }): ReactElement {
  const texts = useTexts({ zh: consignmentsZh, en: consignmentsEn });
  const [pickedUp, setPickedUp] = useState<Recorded>();
  const story = useSheetStory(card);
  return (
    <Screen
      title={texts.card.title(card.number)}
      help="consignments"
      hint={<Badge code={card.stateCode} text={card.state} />}
      actions={
        <>
          <Link to={PATHS.consignments}>{texts.title}</Link>
          <Link to={`${PATHS.batteries}?consignment=${encodeURIComponent(card.number)}`}>{texts.card.batteries}</Link>
          <Link to={`${PATHS.flags}?subject=${encodeURIComponent(card.number)}`}>{texts.card.flags}</Link>
        </>
      }
    >
      {pickedUp && <Remarks recorded={pickedUp} done={texts.pickUp.done} />}
      <SheetProgress card={card} />
      <NextSteps card={card} onPickedUp={setPickedUp} />
      <SheetFacts card={card} />
      <SheetItems card={card} />
      <SheetParties card={card} story={story} />
      <SheetEntries story={story} />
    </Screen>
  );
}
