import type { ReactElement } from 'react';
import type { Schemas } from '../../api/client';
import { useTexts } from '../../texts/texts';
import { workbenchEn } from '../../texts/workbench.en';
import { workbenchZh } from '../../texts/workbench.zh';
import { kilograms } from '../../ui/mass';
import { Tile } from '../../ui/tile';

/** What stands at the enterprise's own place. The service knows no limit for it, so nothing is said to be full. */
export function Stock({ pieces, grams, rows }: Schemas['StockDto']): ReactElement {
  const texts = useTexts({ zh: workbenchZh, en: workbenchEn });
  return (
    <section className="panel" aria-label={texts.stock}>
      <h2>{texts.stock}</h2>
      <div className="tiles">
        <Tile
          name="stock"
          title={texts.stock}
          count={pieces}
          unit={texts.pieces}
          second={texts.kg(kilograms(grams))}
          hint={texts.stockHint}
          rows={rows}
        />
      </div>
    </section>
  );
}
