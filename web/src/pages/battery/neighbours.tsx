import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { answer, api } from '../../api/client';
import { useAnswer } from '../../api/queries';
import { PATHS } from '../../paths';
import { batteryFileEn } from '../../texts/battery-file.en';
import { batteryFileZh } from '../../texts/battery-file.zh';
import { useTexts } from '../../texts/texts';
import { Badge } from '../../ui/badge';
import { Code } from '../../ui/code';
import { Loaded } from '../../ui/loaded';
import type { BatteryFile } from './use-file';

const SHOWN = 20;

/** Batteries of the same vehicle and of the same sheets, as far as this person sees them. */
export function Neighbours({ file: { card, timeline } }: { readonly file: BatteryFile }): ReactElement {
  const texts = useTexts({ zh: batteryFileZh, en: batteryFileEn });
  const sheets = [...new Set(timeline.items.flatMap(({ batch }) => (batch?.href ? (batch.consignmentNo ?? []) : [])))];
  return (
    <section className="panel" aria-label={texts.neighbours}>
      <h2>{texts.neighbours}</h2>
      {card.vin === null && sheets.length === 0 && <p>{texts.noNeighbours}</p>}
      {card.vin !== null && <Group title={texts.sameVehicle} query={{ vin: card.vin }} own={card.id} />}
      {sheets.map((consignment) => (
        <Group key={consignment} title={texts.sameSheet(consignment)} query={{ consignment }} own={card.id} />
      ))}
    </section>
  );
}

interface GroupProps {
  readonly title: string;
  readonly query: { readonly vin?: string; readonly consignment?: string };
  readonly own: string;
}

function Group({ title, query, own }: GroupProps): ReactElement {
  const texts = useTexts({ zh: batteryFileZh, en: batteryFileEn });
  const ask = { ...query, limit: SHOWN, total: true };
  const found = useAnswer(['neighbours', ask], (signal) =>
    answer(api.GET('/api/v1/batteries', { params: { query: ask }, signal })),
  );
  return (
    <>
      <h3>{title}</h3>
      <Loaded query={found}>
        {({ items, next }) => {
          const others = items.filter(({ id }) => id !== own);
          if (others.length === 0) return <p>{texts.alone}</p>;
          return (
            <>
              <ul className="neighbours">
                {others.map(({ id, traceNo, batteryCode, stateCode, state }) => (
                  <li key={id}>
                    <Link to={PATHS.battery(traceNo)}>
                      <Code value={batteryCode ?? traceNo} canCopy={false} />
                    </Link>{' '}
                    <Badge code={stateCode} text={state} />
                  </li>
                ))}
              </ul>
              {next !== null && (
                <Link to={`${PATHS.batteries}?${new URLSearchParams(query).toString()}`}>{texts.all}</Link>
              )}
            </>
          );
        }}
      </Loaded>
    </>
  );
}
