import type { ReactElement } from 'react';
import { useMe } from '../../desk/me';
import { CodeBox } from '../../record/code-box';
import { GatheredTable } from '../../record/gathered-table';
import { StockPicker } from '../../record/stock-picker';
import type { GatheredList } from '../../record/use-gathered';
import { consignmentsEn } from '../../texts/consignments.en';
import { consignmentsZh } from '../../texts/consignments.zh';
import { gatherEn } from '../../texts/gather.en';
import { gatherZh } from '../../texts/gather.zh';
import { useTexts } from '../../texts/texts';

interface DispatchItemsProps {
  readonly list: GatheredList;
  readonly faults: Readonly<Record<number, string>>;
}

/** The batteries that go: scanned, pasted or picked; each with the mass it goes with. */
export function DispatchItems({ list, faults }: DispatchItemsProps): ReactElement {
  const { form: texts } = useTexts({ zh: consignmentsZh, en: consignmentsEn });
  const gather = useTexts({ zh: gatherZh, en: gatherEn });
  const holder = useMe().enterprise ?? '';
  return (
    <section className="gather" aria-label={texts.items}>
      <h2>{texts.items}</h2>
      <p>{gather.boxHint}</p>
      <div className="gather-ways">
        <CodeBox onCodes={list.add} />
        <StockPicker holder={holder} taken={list.rows.map(({ traceNo }) => traceNo)} onPick={list.add} />
      </div>
      <GatheredTable list={list} isWeighed faults={faults} />
    </section>
  );
}
