import { Alert } from 'antd';
import type { ReactElement } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import type { Schemas } from '../../api/client';
import { PATHS } from '../../paths';
import { receiptEn } from '../../texts/receipt.en';
import { receiptZh } from '../../texts/receipt.zh';
import { useTexts } from '../../texts/texts';
import { Badge } from '../../ui/badge';
import { Loaded } from '../../ui/loaded';
import { Screen } from '../../ui/screen';
import { Receiving } from './receiving';
import { useSheet } from './use-sheet';

/** E12, T9, T10: the named receiver goes through the load. */
export function ReceiptPage(): ReactElement {
  const texts = useTexts({ zh: receiptZh, en: receiptEn });
  const { number = '' } = useParams();
  const [params] = useSearchParams();
  const sheet = useSheet(number, params.get('sender'));
  return (
    <Screen
      title={texts.title(number)}
      hint={texts.hint}
      help="receipt"
      actions={<Link to={PATHS.consignment(number, sheet.data?.sender.uscc ?? '')}>{texts.sheet}</Link>}
    >
      <Loaded query={sheet}>{(card) => <Door card={card} />}</Loaded>
    </Screen>
  );
}

/** Whether it can be received is the service's to say; what was just received stays in sight with its remarks. */
function Door({ card }: { readonly card: Schemas['ConsignmentCardDto'] }): ReactElement {
  const texts = useTexts({ zh: receiptZh, en: receiptEn });
  const step = card.steps.find(({ kind }) => kind === 'consignment.received');
  return (
    <Receiving
      key={card.id}
      card={card}
      closed={
        step?.possible === true ? undefined : (
          <Alert
            type="info"
            showIcon
            title={texts.cannot}
            description={
              <>
                <Badge code={card.stateCode} text={card.state} /> {step?.reason}
              </>
            }
          />
        )
      }
    />
  );
}
