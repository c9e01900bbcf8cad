import { cameraFault } from './camera-faults';

describe('a camera that cannot be used', () => {
  it.each([
    ['NotAllowedError', 'denied'],
    ['NotFoundError', 'absent'],
    ['OverconstrainedError', 'absent'],
    ['NotReadableError', 'busy'],
    ['TypeError', 'unknown'],
  ])('for %s is told as %s', (name, fault) => {
    expect(cameraFault(new DOMException('', name))).toBe(fault);
  });

  it.each([undefined, null, 'no'])('for %p is told as unknown', (error) => {
    expect(cameraFault(error)).toBe('unknown');
  });
});
