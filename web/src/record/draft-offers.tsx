import { Alert, App, Button } from 'antd';
import { type ReactElement, useState } from 'react';
import { recordEn } from '../texts/record.en';
import { recordZh } from '../texts/record.zh';
import { useTexts } from '../texts/texts';
import { clockText } from '../time/shanghai';
import { Fault } from '../ui/faults';
import type { Entry } from './use-entry';

/** Forms of this kind that were begun and not sent, each with its time; and word of one that a reload brought back. */
export function DraftOffers({ entry }: { readonly entry: Entry }): ReactElement {
  const texts = useTexts({ zh: recordZh, en: recordEn });
  const { modal } = App.useApp();
  const [isRead, setIsRead] = useState(false);
  const { offered, remove } = entry.draft;
  const orTell = (work: Promise<void>): void => {
    work.catch((error: unknown) => {
      modal.error({ title: texts.draftFault, content: <Fault error={error} /> });
    });
  };
  const afresh = (): void => {
    setIsRead(true);
    orTell(startAfresh(entry));
  };
  return (
    <>
      {entry.wasRestored && !isRead && (
        <Alert
          type="info"
          showIcon
          role="status"
          title={texts.restored}
          action={
            <Button size="small" onClick={afresh}>
              {texts.afresh}
            </Button>
          }
          closable={{ onClose: () => setIsRead(true), 'aria-label': texts.hide }}
        />
      )}
      {offered.length > 0 && (
        <section className="draft-offers" aria-label={texts.offered(offered.length)}>
          <strong>{texts.offered(offered.length)}</strong>
          <ul>
            {offered.map(({ id, title, updatedAt }) => (
              <li key={id}>
                <span>{title}</span> <time dateTime={updatedAt}>{clockText(updatedAt)}</time>
                <Button size="small" type="primary" ghost onClick={() => orTell(entry.openDraft(id))}>
                  {texts.goOn}
                </Button>
                <Button size="small" aria-label={`${texts.deleteDraft} ${title}`} onClick={() => orTell(remove(id))}>
                  {texts.deleteDraft}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

async function startAfresh({ draft, restart, initial }: Entry): Promise<void> {
  await draft.forget();
  restart(initial);
}
