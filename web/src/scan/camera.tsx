import { BulbOutlined, CameraOutlined } from '@ant-design/icons';
import { Alert, Button, Modal, Spin } from 'antd';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { scanEn } from '../texts/scan.en';
import { scanZh } from '../texts/scan.zh';
import { useTexts } from '../texts/texts';
import type { CameraFault } from './camera-faults';
import { type CameraControls, readCamera } from './camera-reader';
import { takeScan } from './engine';

interface CameraButtonProps {
  /** What to do with a text; brought to whoever takes scans where nothing is given. */
  readonly onText?: (text: string) => void;
}

/** Opens the camera, reads one code and closes again. */
export function CameraButton({ onText }: CameraButtonProps): ReactElement {
  const texts = useTexts({ zh: scanZh, en: scanEn });
  const [isOpen, setOpen] = useState(false);
  const read = (text: string): void => {
    setOpen(false);
    if (onText === undefined) takeScan(text, 'camera');
    else onText(text);
  };
  return (
    <>
      <Button icon={<CameraOutlined />} onClick={() => setOpen(true)}>
        {texts.desk.camera}
      </Button>
      <CameraDialog isOpen={isOpen} onText={read} onClose={() => setOpen(false)} />
    </>
  );
}

interface CameraDialogProps {
  readonly isOpen: boolean;
  readonly onText: (text: string) => void;
  readonly onClose: () => void;
}

/** The camera's picture, until something is read or it is closed; then the camera is let go of. */
export function CameraDialog({ isOpen, onText, onClose }: CameraDialogProps): ReactElement {
  const texts = useTexts({ zh: scanZh, en: scanEn }).camera;
  return (
    <Modal title={texts.title} open={isOpen} footer={null} onCancel={onClose} destroyOnHidden>
      {isOpen && <Finder onText={onText} />}
    </Modal>
  );
}

interface Progress {
  readonly fault?: CameraFault;
  readonly controls?: CameraControls;
}

function Finder({ onText }: { readonly onText: (text: string) => void }): ReactElement {
  const texts = useTexts({ zh: scanZh, en: scanEn }).camera;
  const video = useRef<HTMLVideoElement>(null);
  const latest = useRef(onText);
  const [attempt, setAttempt] = useState(0);
  const [{ fault, controls }, setProgress] = useState<Progress>({});
  useEffect(() => {
    latest.current = onText;
  });
  useEffect(() => {
    if (video.current === null) return undefined;
    setProgress({});
    return readCamera(video.current, {
      onReady: (ready) => setProgress({ controls: ready }),
      onText: (text) => latest.current(text),
      onFault: (found) => setProgress({ fault: found }),
    });
  }, [attempt]);
  const retry = <Button onClick={() => setAttempt(attempt + 1)}>{texts.retry}</Button>;
  return (
    <>
      {fault !== undefined && <Alert type="warning" showIcon title={texts.faults[fault]} action={retry} />}
      {fault === undefined && controls === undefined && (
        <div role="status">
          <Spin size="small" /> {texts.starting}
        </div>
      )}
      <video
        ref={video}
        muted
        playsInline
        aria-label={texts.video}
        hidden={fault !== undefined}
        style={{ width: '100%', maxHeight: '60vh', background: '#000' }}
      />
      {fault === undefined && <p>{texts.aim}</p>}
      {controls?.switchTorch !== undefined && <Torch turn={controls.switchTorch} />}
    </>
  );
}

function Torch({ turn }: { readonly turn: (isOn: boolean) => Promise<void> }): ReactElement {
  const texts = useTexts({ zh: scanZh, en: scanEn }).camera;
  const [isOn, setOn] = useState(false);
  const toggle = (): void => {
    void turn(!isOn).then(
      () => setOn(!isOn),
      () => undefined,
    );
  };
  return (
    <Button icon={<BulbOutlined />} aria-pressed={isOn} onClick={toggle}>
      {isOn ? texts.torchOff : texts.torchOn}
    </Button>
  );
}
