import { Alert, App, Button, Form } from 'antd';
import { type ReactElement, type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Schemas } from '../../api/client';
import { ApiProblem } from '../../api/problem';
import { useMe } from '../../desk/me';
import { PATHS } from '../../paths';
import { CodeBox } from '../../record/code-box';
import { WhenInput } from '../../record/date-inputs';
import { Remarks } from '../../record/remarks';
import { type Recorded, useRecord } from '../../record/use-record';
import { useKeys } from '../../scan/keys';
import { receiptEn } from '../../texts/receipt.en';
import { receiptZh } from '../../texts/receipt.zh';
import { useTexts } from '../../texts/texts';
import { Fault } from '../../ui/faults';
import { Company } from '../../ui/company';
import { receiptData } from './check';
import { Extras } from './extras';
import { Kept } from './kept';
import { ReceiptRows } from './receipt-rows';
import { SignBar } from './sign-bar';
import { type Sums, sumsOf } from './sums';
import { useChecking } from './use-check';

interface ReceivingProps {
  readonly card: Schemas['ConsignmentCardDto'];
  /** Shown instead where the service says that it cannot be received. */
  readonly closed: ReactNode;
}

export function Receiving({ card, closed }: ReceivingProps): ReactElement {
  const texts = useTexts({ zh: receiptZh, en: receiptEn });
  const { modal } = App.useApp();
  const [done, setDone] = useState<{ recorded: Recorded; sums: Sums }>();
  const [occurredAt, setOccurredAt] = useState<string>();
  const { record, error, isBusy } = useRecord();
  const isOpen = done === undefined && closed === undefined;
  const checking = useChecking({ card, owner: useMe().username, isOn: isOpen });
  const { check, change, scan, draft } = checking;
  const sums = sumsOf(check);
  const send = async (): Promise<void> => {
    const at = occurredAt === undefined ? {} : { occurredAt };
    const recorded = await record({ kind: 'consignment.received', ...at, data: receiptData(card.number, check) });
    if (recorded === undefined) return;
    setDone({ recorded, sums });
    await draft.forget();
  };
  const sign = (): void => {
    if (sums.unscanned === 0) {
      void send();
      return;
    }
    modal.confirm({
      title: texts.unscannedTitle,
      content: texts.unscannedText(sums.unscanned),
      okText: texts.unscannedOk,
      onOk: send,
    });
  };
  const isReady = isOpen && sums.undecided + sums.unreadMasses + sums.withoutReason === 0 && !isBusy;
  useKeys({ 'Ctrl+Enter': { does: texts.acceptAll, run: sign, isOff: !isReady } });
  if (done !== undefined) return <Received card={card} {...done} />;
  if (closed !== undefined) return <>{closed}</>;
  const isConflict = error instanceof ApiProblem && error.code === 'CODE_DUP';
  return (
    <>
      <Kept checking={checking} />
      <section className="panel">
        <h2>{texts.rows}</h2>
        <p>
          <Company {...card.sender} /> → <Company {...card.receiver} />　{card.vehiclePlate}
        </p>
        <div className="gather-ways">
          <CodeBox action={texts.check} onCodes={(codes) => codes.forEach(scan)} />
          <Form.Item label={texts.at} className="receipt-at">
            <WhenInput value={occurredAt} onChange={setOccurredAt} />
          </Form.Item>
        </div>
        <ReceiptRows rows={check.rows} change={change} />
      </section>
      {check.extras.length > 0 && <Extras extras={check.extras} change={change} isConflict={isConflict} />}
      {error !== undefined && <Fault error={error} />}
      <SignBar sums={sums} isBusy={isBusy} onSign={sign} />
    </>
  );
}

interface ReceivedProps {
  readonly card: Schemas['ConsignmentCardDto'];
  readonly recorded: Recorded;
  readonly sums: Sums;
}

function Received({ card, recorded, sums }: ReceivedProps): ReactElement {
  const texts = useTexts({ zh: receiptZh, en: receiptEn });
  const navigate = useNavigate();
  return (
    <div className="panel">
      <Remarks recorded={recorded} done={texts.done(card.number)} />
      {sums.refused + sums.missing > 0 && <Alert type="info" showIcon title={texts.doneBack} />}
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
