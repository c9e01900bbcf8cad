import { Modal } from 'antd';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { scanEn } from '../texts/scan.en';
import { scanZh } from '../texts/scan.zh';
import { useTexts } from '../texts/texts';
import { keysPressed } from './ears';
import { commandFor, type KeyMap, type KeyName, nameOfKey } from './key-names';

/** Maps of all that is shown, the newest first: a drawer's key goes before the page's. */
let shown: readonly { readonly current: KeyMap }[] = [];

/**
 * Has keys do something while this component is shown. A single character does nothing while somebody types in a
 * field, and waits a moment to see that it is not the first of a scan.
 */
export function useKeys(map: KeyMap): void {
  const latest = useRef(map);
  useEffect(() => {
    latest.current = map;
  });
  useEffect(() => {
    shown = [latest, ...shown];
    if (shown.length === 1) window.addEventListener('keydown', onKeyDown);
    return () => {
      shown = shown.filter((other) => other !== latest);
      if (shown.length === 0) window.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}

/** Answers `?` with what the keys do on the present screen. Once in the page. */
export function KeyHelp(): ReactElement {
  const texts = useTexts({ zh: scanZh, en: scanEn }).keys;
  const [isOpen, setOpen] = useState(false);
  useKeys({ '?': { does: texts.help, run: () => setOpen(true) } });
  return (
    <Modal title={texts.title} open={isOpen} footer={null} onCancel={() => setOpen(false)} destroyOnHidden>
      <dl style={{ display: 'grid', gridTemplateColumns: 'max-content 1fr', gap: '8px 16px', margin: 0 }}>
        {isOpen && keysNow().map(([name, does]) => <Line key={name} name={name} does={does} />)}
      </dl>
      <p style={{ marginBlock: '16px 0' }}>{texts.note}</p>
    </Modal>
  );
}

function Line({ name, does }: { readonly name: KeyName; readonly does: string }): ReactElement {
  return (
    <>
      <dt>
        <kbd>{name.replaceAll('+', ' + ')}</kbd>
      </dt>
      <dd style={{ margin: 0 }}>{does}</dd>
    </>
  );
}

function keysNow(): readonly (readonly [KeyName, string])[] {
  const found = new Map<KeyName, string>();
  for (const { current } of shown) {
    for (const [name, command] of Object.entries(current) as [KeyName, KeyMap[KeyName]][]) {
      if (command !== undefined && command.isOff !== true && !found.has(name)) found.set(name, command.does);
    }
  }
  return [...found].sort(([one], [other]) => one.length - other.length || one.localeCompare(other));
}

/** Longer than a scanner waits between two keys, too short to be felt. */
const ALONE_MS = 50;

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const name = nameOfKey(event);
  const command =
    name &&
    commandFor(
      name,
      event.target,
      shown.map(({ current }) => current),
    );
  if (command === undefined) return;
  if (name === undefined || name.length > 1) {
    event.preventDefault();
    command.run();
    return;
  }
  const count = keysPressed();
  window.setTimeout(() => {
    if (keysPressed() === count) command.run();
  }, ALONE_MS);
}
