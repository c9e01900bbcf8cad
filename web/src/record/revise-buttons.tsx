import { Button } from 'antd';
import { type ReactElement, useState } from 'react';
import { reviseEn } from '../texts/revise.en';
import { reviseZh } from '../texts/revise.zh';
import { useTexts } from '../texts/texts';
import type { EntryWords } from '../ui/entry-words';
import { CorrectDialog } from './correct-dialog';
import { correctableFields, type Revisable } from './correctable';
import type { Recorded } from './use-record';
import { VoidDialog } from './void-dialog';

interface ReviseButtonsProps {
  readonly entry: Revisable;
  readonly words: EntryWords;
  readonly onRecorded: (recorded: Recorded) => void;
}

/** 更正 and 作废 of an entry of one's own; nothing beside others'. Whether it may still be is said when it is sent. */
export function ReviseButtons({ entry, words, onRecorded }: ReviseButtonsProps): ReactElement | null {
  const texts = useTexts({ zh: reviseZh, en: reviseEn });
  const [open, setOpen] = useState<'correct' | 'void'>();
  if (entry.fixed === null) return null;
  const shared = {
    entry,
    words,
    onClose: () => setOpen(undefined),
    onDone: (recorded: Recorded) => {
      setOpen(undefined);
      onRecorded(recorded);
      window.scrollTo({ top: 0 });
    },
  };
  return (
    <div className="revise-buttons">
      {correctableFields(entry).length > 0 && (
        <Button size="small" onClick={() => setOpen('correct')} aria-label={texts.correctOf(entry.title, entry.index)}>
          {texts.correct}
        </Button>
      )}
      <Button size="small" onClick={() => setOpen('void')} aria-label={texts.voidOf(entry.title, entry.index)}>
        {texts.void}
      </Button>
      {open === 'correct' && <CorrectDialog {...shared} />}
      {open === 'void' && <VoidDialog {...shared} />}
    </div>
  );
}
