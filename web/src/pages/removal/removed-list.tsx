import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { PATHS } from '../../paths';
import { removalEn } from '../../texts/removal.en';
import { removalZh } from '../../texts/removal.zh';
import { useTexts } from '../../texts/texts';
import { Badge } from '../../ui/badge';
import { Code } from '../../ui/code';
import { Empty } from '../../ui/empty';
import { kilograms } from '../../ui/mass';
import { useWords } from '../../ui/words';
import type { Vehicle } from './use-vehicle';

/** What has come out of this vehicle so far. */
export function RemovedList({ vehicle }: { readonly vehicle: Vehicle }): ReactElement {
  const texts = useTexts({ zh: removalZh, en: removalEn });
  const levels = useWords('levels');
  const types = useWords('batteryTypes');
  return (
    <section className="panel" aria-label={texts.listTitle}>
      <h2>{texts.list(vehicle.batteries.length)}</h2>
      {vehicle.batteries.length === 0 && <Empty what={texts.listEmpty} />}
      <ol className="running-list">
        {vehicle.batteries.map((battery) => (
          <li key={battery.id}>
            <Link className="code" to={PATHS.battery(battery.traceNo)}>
              {battery.traceNo}
            </Link>
            {battery.batteryCode === null ? texts.noCode : <Code value={battery.batteryCode} />}
            <span>
              {levels.say(battery.level)} · {types.say(battery.batteryType)} · {kilograms(battery.massGrams)} kg
            </span>
            <Badge code={battery.stateCode} text={battery.state} />
          </li>
        ))}
      </ol>
    </section>
  );
}
