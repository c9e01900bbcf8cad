import { DownloadOutlined } from '@ant-design/icons';
import { Alert, Button, Checkbox, Modal, Space } from 'antd';
import { type ReactElement, useState } from 'react';
import { proofEn } from '../texts/proof.en';
import { proofZh } from '../texts/proof.zh';
import { useTexts } from '../texts/texts';
import { clockText } from '../time/shanghai';
import type { LogCheck } from './check-log';
import type { Evidence, LogFault } from './kept';
import { keptFile } from './kept-shelf';
import { saveFile } from './save-file';
import type { ProofTexts } from './summary';
import { useAcknowledge } from './use-proof';

const OF_THIS_COMPUTER: readonly LogFault[] = ['kept-edited', 'kept-unreadable'];

/** What alarms, what it means and what to do, until somebody answerable for this browser takes note of it. */
export function Alarms({ check }: { readonly check: LogCheck }): ReactElement | null {
  const texts = useTexts({ zh: proofZh, en: proofEn });
  const [isAsking, setAsking] = useState(false);
  const save = (): void => saveFile('ledger-evidence.json', keptFile(check.kept));
  const evidence = (
    <Button icon={<DownloadOutlined aria-hidden="true" />} onClick={save}>
      {texts.evidence}
    </Button>
  );
  if (check.alarms.length === 0) {
    return check.kept.evidence.length === 0 ? null : (
      <p className="screen-hint">
        {texts.history} {evidence}
      </p>
    );
  }
  const isLog = check.alarms.some(({ fault }) => !OF_THIS_COMPUTER.includes(fault));
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      className="proof-alarms"
      title={texts.alarmTitle}
      description={
        <>
          {check.alarms.map((alarm) => (
            <Alarm key={`${alarm.fault} ${alarm.firstSeenAt}`} alarm={alarm} texts={texts} />
          ))}
          <p>{isLog ? texts.todo : texts.todoKept}</p>
          <Space wrap>
            {evidence}
            <Button onClick={() => setAsking(true)}>{texts.acknowledge}</Button>
          </Space>
          {isAsking && <Acknowledge check={check} texts={texts} onClose={() => setAsking(false)} />}
        </>
      }
    />
  );
}

function Alarm({ alarm, texts }: { alarm: Evidence; texts: ProofTexts }): ReactElement {
  const { title, meaning } = texts.alarms[alarm.fault];
  return (
    <p data-fault={alarm.fault}>
      <strong>{title}</strong> {meaning} ({texts.alarmSeen(clockText(alarm.firstSeenAt), clockText(alarm.lastSeenAt))})
    </p>
  );
}

interface AcknowledgeProps {
  readonly check: LogCheck;
  readonly texts: ProofTexts;
  readonly onClose: () => void;
}

/** Two steps on purpose: whoever clicks an alarm away should know what is given up. */
function Acknowledge({ check, texts, onClose }: AcknowledgeProps): ReactElement {
  const acknowledge = useAcknowledge();
  const [isSure, setSure] = useState(false);
  const confirm = (): void => {
    acknowledge(check);
    onClose();
  };
  return (
    <Modal
      open
      title={texts.acknowledgeTitle}
      okText={texts.acknowledgeYes}
      cancelText={texts.cancel}
      okButtonProps={{ danger: true, disabled: !isSure, title: isSure ? '' : texts.acknowledgeCheck }}
      onOk={confirm}
      onCancel={onClose}
    >
      <p>{texts.acknowledgeText}</p>
      {check.outcome === 'alarm' && <p>{texts.acknowledgeOver}</p>}
      <Checkbox checked={isSure} onChange={(event) => setSure(event.target.checked)}>
        {texts.acknowledgeCheck}
      </Checkbox>
    </Modal>
  );
}
