import { commandFor, type KeyMap, nameOfKey } from './key-names';

const pressed = (key: string, code: string, held = ''): Parameters<typeof nameOfKey>[0] => ({
  key,
  code,
  shiftKey: held.includes('s'),
  ctrlKey: held.includes('c'),
  metaKey: held.includes('m'),
  altKey: held.includes('a'),
});

describe('a key', () => {
  it.each([
    ['F2', 'F2', 'F2', ''],
    ['F2', 'Process', 'F2', ''],
    ['/', '/', 'Slash', ''],
    ['/', '、', 'Slash', ''],
    ['?', '?', 'Slash', 's'],
    ['?', '？', 'Slash', 's'],
    ['Ctrl+Enter', 'Enter', 'Enter', 'c'],
    ['Ctrl+Enter', 'Enter', 'NumpadEnter', 'm'],
    ['Ctrl+S', 's', 'KeyS', 'c'],
    ['Alt+3', '£', 'Digit3', 'a'],
    ['2', '2', 'Digit2', ''],
    ['Escape', 'Escape', 'Escape', ''],
    [undefined, 'Enter', 'Enter', ''],
    [undefined, 'S', 'KeyS', 'cs'],
    [undefined, '@', 'Digit2', 's'],
    [undefined, 'F2', 'F2', 'c'],
    [undefined, '0', 'Digit0', ''],
  ])('is %s for %s on %s with %s', (name, key, code, held) => {
    expect(nameOfKey(pressed(key, code, held))).toBe(name);
  });

  it('does what the newest map says that has it on', () => {
    const done: string[] = [];
    const map = (name: string, isOff = false): KeyMap => ({
      F8: { does: name, run: () => done.push(name), isOff },
    });
    const maps = [{}, map('drawer', true), map('form'), map('page')];
    commandFor('F8', null, maps)?.run();
    expect(done).toEqual(['form']);
    expect(commandFor('F4', null, maps)).toBeUndefined();
  });
});
