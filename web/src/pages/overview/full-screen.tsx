import { type ReactElement, type RefObject, useEffect, useState } from 'react';
import { bureauEn } from '../../texts/bureau.en';
import { bureauZh } from '../../texts/bureau.zh';
import { useTexts } from '../../texts/texts';
import { ReasonedButton } from '../../ui/reasoned-button';

/** Fills the screen with one part of the page, for a meeting room, and gives it back. */
export function FullScreenButton({ part }: { readonly part: RefObject<HTMLElement | null> }): ReactElement {
  const texts = useTexts({ zh: bureauZh, en: bureauEn });
  const [isFull, setIsFull] = useState(document.fullscreenElement != null);
  useEffect(() => {
    const look = (): void => setIsFull(document.fullscreenElement != null);
    document.addEventListener('fullscreenchange', look);
    return () => document.removeEventListener('fullscreenchange', look);
  }, []);
  const toggle = (): void => {
    void (isFull ? document.exitFullscreen() : part.current?.requestFullscreen());
  };
  return (
    <ReasonedButton
      {...(!document.fullscreenEnabled && { reason: texts.noFullScreen })}
      aria-pressed={isFull}
      onClick={toggle}
    >
      {isFull ? texts.leaveFullScreen : texts.fullScreen}
    </ReasonedButton>
  );
}
