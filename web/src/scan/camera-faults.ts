/** Why a camera cannot be used, as far as a person can do something about it. */
export type CameraFault = 'insecure' | 'denied' | 'absent' | 'busy' | 'unknown';

const FAULTS: Readonly<Record<string, CameraFault>> = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'absent',
  OverconstrainedError: 'absent',
  DevicesNotFoundError: 'absent',
  NotReadableError: 'busy',
  TrackStartError: 'busy',
  AbortError: 'busy',
};

/** What the browser's refusal means. */
export function cameraFault(error: unknown): CameraFault {
  const name = typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
  return FAULTS[name] ?? 'unknown';
}
