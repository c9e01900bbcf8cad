import { SearchOutlined } from '@ant-design/icons';
import { Button, Collapse, Input, type InputRef, Modal, Switch } from 'antd';
import { type ReactElement, type RefObject, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { scanEn } from '../texts/scan.en';
import { scanZh } from '../texts/scan.zh';
import { useTexts } from '../texts/texts';
import { announce } from './announcer';
import { CameraButton } from './camera';
import { DeskResult } from './desk-result';
import { closeDesk, lookUp, lookUpText, openDesk, useDeskState } from './desk-state';
import { startScanning, useScan } from './engine';
import { useKeys } from './keys';
import { RecentList } from './recent-list';
import { PRIORITY } from './scan-line';
import { SettingsForm } from './settings-form';
import { setScanSettings, useScanSettings } from './settings';

/**
 * E03: opened by F2, or by a scan that no screen takes. Once in the page, below the router; it also starts the
 * listening for scanners.
 */
export function ScanDesk(): ReactElement {
  const texts = useTexts({ zh: scanZh, en: scanEn });
  const { isOpen, lookup } = useDeskState();
  const navigate = useNavigate();
  const input = useRef<InputRef>(null);
  useEffect(() => startScanning(), []);
  useKeys({ F2: { does: texts.keys.desk, run: openDesk } });
  useScan(
    (scan) => {
      announce(texts.desk.seen(texts.kinds[scan.kind]));
      lookUp(scan);
      return 'later';
    },
    { priority: isOpen ? PRIORITY.dialog : PRIORITY.desk },
  );
  useEffect(() => {
    if (isOpen) input.current?.focus();
  }, [isOpen, lookup?.number]);
  const go = (address: string): void => {
    closeDesk();
    void navigate(address);
  };
  return (
    <Modal
      title={texts.desk.title}
      open={isOpen}
      onCancel={closeDesk}
      afterOpenChange={(isShown) => isShown && input.current?.focus()}
      footer={null}
      width={640}
      // At once: whoever scans looks up for an answer, not for a movement.
      transitionName=""
      maskTransitionName=""
      // Drawn before it is first needed, because the first scan of the day is to be answered as fast as the others.
      forceRender
    >
      <DeskInput key={`input ${String(lookup?.number)}`} text={lookup?.code ?? ''} box={input} />
      {lookup !== undefined && <DeskResult key={`result ${String(lookup.number)}`} lookup={lookup} go={go} />}
      <DeskFoot />
    </Modal>
  );
}

interface DeskInputProps {
  readonly text: string;
  readonly box: RefObject<InputRef | null>;
}

function DeskInput({ text, box }: DeskInputProps): ReactElement {
  const texts = useTexts({ zh: scanZh, en: scanEn }).desk;
  const [typed, setTyped] = useState(text);
  const find = (): void => lookUpText(typed, 'typed');
  return (
    <>
      <div style={{ display: 'flex', gap: 8 }}>
        <Input
          ref={box}
          size="large"
          aria-label={texts.input}
          placeholder={texts.input}
          value={typed}
          onFocus={(event) => event.target.select()}
          onChange={(event) => setTyped(event.target.value)}
          onPressEnter={(event) => !event.nativeEvent.isComposing && find()}
          autoComplete="off"
          spellCheck={false}
        />
        <Button size="large" type="primary" icon={<SearchOutlined />} onClick={find}>
          {texts.look}
        </Button>
      </div>
      <p style={{ margin: '6px 0 12px' }}>{texts.hint}</p>
    </>
  );
}

function DeskFoot(): ReactElement {
  const { desk } = useTexts({ zh: scanZh, en: scanEn });
  const { hasTone } = useScanSettings();
  return (
    <>
      <h3 style={{ margin: '16px 0 6px', fontSize: 14 }}>{desk.queue}</h3>
      <RecentList />
      <div style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 16, margin: '12px 0' }}>
        <CameraButton onText={(text) => lookUpText(text, 'camera')} />
        <label style={{ display: 'inline-flex', alignItems: 'center', gap: 8, minHeight: 44 }}>
          <Switch checked={hasTone} onChange={(isOn) => setScanSettings({ hasTone: isOn })} aria-label={desk.tone} />
          {desk.tone}
        </label>
      </div>
      <Collapse size="small" items={[{ key: 'settings', label: desk.settings, children: <SettingsForm /> }]} />
    </>
  );
}
