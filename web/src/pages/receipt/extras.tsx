import { Checkbox, Radio } from 'antd';
import type { ReactElement } from 'react';
import { MassInput } from '../../record/mass-input';
import { receiptEn } from '../../texts/receipt.en';
import { receiptZh } from '../../texts/receipt.zh';
import { useTexts } from '../../texts/texts';
import { Badge } from '../../ui/badge';
import { Code } from '../../ui/code';
import { useWords } from '../../ui/words';
import type { CheckChange, Extra } from './check';

interface ExtrasProps {
  readonly extras: readonly Extra[];
  readonly change: (change: CheckChange) => void;
  /** The service said that somebody else answers for one of the codes. */
  readonly isConflict: boolean;
}

/** 多货: what was scanned and is not on the sheet; each waits for a decision. */
export function Extras({ extras, change, isConflict }: ExtrasProps): ReactElement {
  const texts = useTexts({ zh: receiptZh, en: receiptEn });
  const { say } = useWords('results');
  return (
    <section className="panel" aria-label={texts.extras}>
      <h2>{texts.extras}</h2>
      <p>{texts.extrasHint}</p>
      {isConflict && <p>{texts.conflictHint}</p>}
      <ul className="extras">
        {extras.map((extra) => (
          <li key={extra.name}>
            <Badge code="unexpected" text={say('unexpected')} /> <Code value={extra.name} canCopy={false} />
            <Radio.Group
              aria-label={texts.extraChoice(extra.name)}
              optionType="button"
              value={extra.isTaken ?? null}
              options={[
                { value: true, label: texts.extraTake },
                { value: false, label: texts.extraDrop },
              ]}
              onChange={(event) =>
                change({ do: 'extra', name: extra.name, to: { isTaken: event.target.value as boolean } })
              }
            />
            {extra.isTaken === true && (
              <MassInput
                aria-label={texts.receivedOf(extra.name)}
                value={extra.grams}
                onChange={(grams) => change({ do: 'extra', name: extra.name, to: { grams } })}
              />
            )}
            {extra.isTaken === true && isConflict && (
              <Checkbox
                checked={extra.codeConflict === true}
                onChange={(event) =>
                  change({ do: 'extra', name: extra.name, to: { codeConflict: event.target.checked } })
                }
              >
                {texts.conflict}
              </Checkbox>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
