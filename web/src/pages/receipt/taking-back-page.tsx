import { Alert, Button, Checkbox, Table } from 'antd';
import { type ReactElement, useState } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import type { Schemas } from '../../api/client';
import { PATHS } from '../../paths';
import { Remarks } from '../../record/remarks';
import { type Recorded, useRecord } from '../../record/use-record';
import { announce } from '../../scan/announcer';
import { useScan } from '../../scan/engine';
import { receiptEn } from '../../texts/receipt.en';
import { receiptZh } from '../../texts/receipt.zh';
import { useTexts } from '../../texts/texts';
import { Badge } from '../../ui/badge';
import { Code } from '../../ui/code';
import { Empty } from '../../ui/empty';
import { Fault } from '../../ui/faults';
import { Loaded } from '../../ui/loaded';
import { kilograms } from '../../ui/mass';
import { ReasonedButton } from '../../ui/reasoned-button';
import { Screen } from '../../ui/screen';
import { useWords } from '../../ui/words';
import { useSheet } from './use-sheet';

type Card = Schemas['ConsignmentCardDto'];
type Item = Schemas['ConsignmentItemDto'];

/** E13: the sender takes back what was refused or had gone missing; filled in from the receipt. */
export function TakingBackPage(): ReactElement {
  const texts = useTexts({ zh: receiptZh, en: receiptEn });
  const { number = '' } = useParams();
  const [params] = useSearchParams();
  const sheet = useSheet(number, params.get('sender'));
  const [done, setDone] = useState<Recorded>();
  return (
    <Screen
      title={texts.back.title(number)}
      hint={texts.back.hint}
      help="receipt"
      actions={<Link to={PATHS.consignment(number, sheet.data?.sender.uscc ?? '')}>{texts.sheet}</Link>}
    >
      <Loaded query={sheet}>
        {(card) => (done === undefined ? <Draft card={card} onDone={setDone} /> : <Done card={card} recorded={done} />)}
      </Loaded>
    </Screen>
  );
}

interface DraftProps {
  readonly card: Card;
  readonly onDone: (recorded: Recorded) => void;
}

function Draft({ card, onDone }: DraftProps): ReactElement {
  const { back: texts } = useTexts({ zh: receiptZh, en: receiptEn });
  const due = card.items.filter((item) => isDue(item));
  const [left, setLeft] = useState<readonly string[]>([]);
  const { record, error, isBusy } = useRecord();
  const taken = due.filter(({ traceNo }) => !left.includes(traceNo));
  const grams = taken.reduce((sum, { sentGrams }) => sum + (sentGrams ?? 0), 0);
  const step = card.steps.find(({ kind }) => kind === 'consignment.returned');
  const turn = (traceNo: string, isBack: boolean): void =>
    setLeft((before) => (isBack ? before.filter((one) => one !== traceNo) : [...before, traceNo]));
  useScan(({ kind, code }) => {
    if (kind !== 'battery' && kind !== 'trace') return 'pass';
    const item = due.find(({ batteryCode, traceNo }) => batteryCode === code || traceNo === code);
    if (item === undefined) {
      announce(texts.foreign(code), 'assertive');
      return 'bad';
    }
    turn(item.traceNo, true);
    announce(texts.pick(code));
    return 'ok';
  });
  const send = async (): Promise<void> => {
    const items = taken.map(({ batteryCode }) => ({ batteryCode }));
    const recorded = await record({ kind: 'consignment.returned', data: { consignmentNo: card.number, items } });
    if (recorded !== undefined) onDone(recorded);
  };
  const reason = step?.possible === true ? undefined : (step?.reason ?? texts.cannot);
  return (
    <section className="panel">
      <h2>{texts.rows}</h2>
      {reason !== undefined && <Alert type="info" showIcon title={texts.cannot} description={reason} />}
      <DueItems items={due} left={left} onTurn={turn} />
      {error !== undefined && <Fault error={error} />}
      <p className="gather-total" role="status" data-testid="sums">
        {texts.sum(taken.length, kilograms(grams))}
        {left.length > 0 && `　${texts.left(left.length)}`}
      </p>
      <ReasonedButton
        type="primary"
        size="large"
        loading={isBusy}
        reason={reason ?? (taken.length === 0 ? texts.none : undefined)}
        onClick={() => void send()}
      >
        {texts.submit}
      </ReasonedButton>
    </section>
  );
}

interface DueItemsProps {
  readonly items: readonly Item[];
  readonly left: readonly string[];
  readonly onTurn: (traceNo: string, isBack: boolean) => void;
}

function DueItems({ items, left, onTurn }: DueItemsProps): ReactElement {
  const texts = useTexts({ zh: receiptZh, en: receiptEn });
  const { say } = useWords('results');
  return (
    <Table<Item>
      size="middle"
      rowKey="traceNo"
      dataSource={[...items]}
      pagination={false}
      scroll={{ x: 'max-content' }}
      locale={{ emptyText: <Empty what={texts.back.empty} /> }}
      columns={[
        {
          key: 'pick',
          title: <span className="visually-hidden">{texts.check}</span>,
          width: 48,
          render: (_value, { traceNo, batteryCode }) => (
            <Checkbox
              aria-label={texts.back.pick(batteryCode)}
              checked={!left.includes(traceNo)}
              onChange={(event) => onTurn(traceNo, event.target.checked)}
            />
          ),
        },
        { key: 'code', title: texts.code, render: (_value, { batteryCode }) => <Code value={batteryCode} /> },
        { key: 'trace', title: texts.trace, dataIndex: 'traceNo' },
        {
          key: 'result',
          title: texts.result,
          render: (_value, { result }) => result !== null && <Badge code={result} text={say(result)} />,
        },
        { key: 'reason', title: texts.reason, render: (_value, { reason }) => reason ?? '' },
        {
          key: 'sent',
          title: texts.sent,
          align: 'right',
          render: (_value, { sentGrams }) => (sentGrams === null ? '' : kilograms(sentGrams)),
        },
      ]}
    />
  );
}

function Done({ card, recorded }: { readonly card: Card; readonly recorded: Recorded }): ReactElement {
  const texts = useTexts({ zh: receiptZh, en: receiptEn });
  const navigate = useNavigate();
  return (
    <div className="panel">
      <Remarks recorded={recorded} done={texts.back.done(card.number)} />
      <div className="entry-actions">
        <Button
          type="primary"
          autoFocus
          onClick={() => void navigate(PATHS.consignment(card.number, card.sender.uscc))}
        >
          {texts.sheet}
        </Button>
      </div>
    </div>
  );
}

function isDue({ result, returned }: Item): boolean {
  return (result === 'refused' || result === 'missing') && !returned;
}
