import type { BrowserMultiFormatReader } from '@zxing/browser';
import { type CameraFault, cameraFault } from './camera-faults';

export interface CameraControls {
  /** Undefined where the camera has no light. */
  readonly switchTorch: ((isOn: boolean) => Promise<void>) | undefined;
}

interface CameraEvents {
  readonly onReady: (controls: CameraControls) => void;
  readonly onText: (text: string) => void;
  readonly onFault: (fault: CameraFault) => void;
}

const BETWEEN_ATTEMPTS_MS = 120;

const WANTED: MediaStreamConstraints = {
  audio: false,
  video: { facingMode: { ideal: 'environment' }, width: { ideal: 1280 }, height: { ideal: 720 } },
};

/**
 * Opens the camera that looks away from the person, shows it in `video`, and tells each text read: Data Matrix, QR and
 * Code 128. Answers how to end it, which lets go of the camera at any time, also while it is still being opened.
 */
export function readCamera(video: HTMLVideoElement, events: CameraEvents): () => void {
  const session: Session = { isEnded: false, endings: [] };
  if (!('mediaDevices' in navigator)) {
    // Browsers hide cameras from pages that did not come over a secure connection.
    events.onFault('insecure');
    return () => undefined;
  }
  start(session, video, events).catch((error: unknown) => {
    if (!session.isEnded) events.onFault(cameraFault(error));
    end(session);
  });
  return () => end(session);
}

/** What has been opened so far, and how each of it is let go of. */
interface Session {
  isEnded: boolean;
  readonly endings: (() => void)[];
}

/** Each step may find that the person has closed the camera meanwhile. */
async function start(session: Session, video: HTMLVideoElement, { onReady, onText }: CameraEvents): Promise<void> {
  const stream = await navigator.mediaDevices.getUserMedia(WANTED);
  keep(session, () => release(stream, video));
  const { BrowserMultiFormatReader, hints } = await library();
  if (session.isEnded) return;
  const reader = new BrowserMultiFormatReader(hints, { delayBetweenScanAttempts: BETWEEN_ATTEMPTS_MS });
  const controls = await reader.decodeFromStream(stream, video, (result) => {
    if (result !== undefined && !session.isEnded) onText(result.getText());
  });
  if (keep(session, () => controls.stop())) onReady({ switchTorch: controls.switchTorch });
}

/** Lets go at once of what came too late; answers whether it did not. */
function keep(session: Session, ending: () => void): boolean {
  if (session.isEnded) ending();
  else session.endings.push(ending);
  return !session.isEnded;
}

function end(session: Session): void {
  session.isEnded = true;
  for (const ending of session.endings.splice(0)) ending();
}

interface Library {
  readonly BrowserMultiFormatReader: typeof BrowserMultiFormatReader;
  readonly hints: Map<number, unknown>;
}

/** Read only when somebody opens a camera: it is a large part of the console that most desks never need. */
async function library(): Promise<Library> {
  const [browser, { BarcodeFormat, DecodeHintType }] = await Promise.all([
    import('@zxing/browser'),
    import('@zxing/library'),
  ]);
  const formats = [BarcodeFormat.DATA_MATRIX, BarcodeFormat.QR_CODE, BarcodeFormat.CODE_128];
  const hints = new Map<number, unknown>([
    [DecodeHintType.POSSIBLE_FORMATS, formats],
    [DecodeHintType.TRY_HARDER, true],
  ]);
  return { BrowserMultiFormatReader: browser.BrowserMultiFormatReader, hints };
}

function release(stream: MediaStream, video: HTMLVideoElement): void {
  for (const track of stream.getTracks()) track.stop();
  video.srcObject = null;
}
