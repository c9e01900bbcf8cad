import type { ReactElement } from 'react';
import { useMe } from '../../desk/me';
import { CodeBox } from '../../record/code-box';
import { GatheredTable } from '../../record/gathered-table';
import { StockPicker } from '../../record/stock-picker';
import type { GatheredList } from '../../record/use-gathered';
import { gatherEn } from '../../texts/gather.en';
import { gatherZh } from '../../texts/gather.zh';
import { recyclingEn } from '../../texts/recycling.en';
import { recyclingZh } from '../../texts/recycling.zh';
import { useTexts } from '../../texts/texts';

/** The batteries that are put in: scanned, pasted or picked from own stock. */
export function Inputs({ list }: { readonly list: GatheredList }): ReactElement {
  const texts = useTexts({ zh: recyclingZh, en: recyclingEn });
  const gather = useTexts({ zh: gatherZh, en: gatherEn });
  return (
    <section className="gather" aria-label={texts.inputs}>
      <h2>{texts.inputs}</h2>
      <p>{gather.boxHint}</p>
      <div className="gather-ways">
        <CodeBox onCodes={list.add} />
        <StockPicker
          holder={useMe().enterprise ?? ''}
          taken={list.rows.map(({ traceNo }) => traceNo)}
          onPick={list.add}
        />
      </div>
      <GatheredTable list={list} />
    </section>
  );
}
