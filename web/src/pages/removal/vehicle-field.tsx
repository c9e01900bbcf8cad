import { Alert, Form, Select } from 'antd';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { ApiProblem } from '../../api/problem';
import { PATHS } from '../../paths';
import { CodeInput } from '../../record/code-input';
import type { Entry } from '../../record/use-entry';
import { recordEn } from '../../texts/record.en';
import { recordZh } from '../../texts/record.zh';
import { removalEn } from '../../texts/removal.en';
import { removalZh } from '../../texts/removal.zh';
import { useTexts } from '../../texts/texts';
import { Badge } from '../../ui/badge';
import { Fault } from '../../ui/faults';
import { useWords } from '../../ui/words';
import { useLateVehicles, type Vehicle } from './use-vehicle';

interface VehicleFieldProps {
  readonly entry: Entry;
  readonly vehicle: UseQueryResult<Vehicle>;
}

/** Which vehicle the battery comes out of: scanned, typed or picked; and how it stands. */
export function VehicleField({ entry, vehicle }: VehicleFieldProps): ReactElement {
  const texts = useTexts({ zh: removalZh, en: removalEn });
  const words = useTexts({ zh: recordZh, en: recordEn });
  const presences = useWords('batteryPresences');
  const late = useLateVehicles();
  const vin = Form.useWatch<string | undefined>('vin', entry.form) ?? '';
  return (
    <>
      <Form.Item name="vin" label={texts.vehicle} required>
        <CodeInput placeholder={words.scanHere} />
      </Form.Item>
      <Form.Item label={texts.pick} htmlFor="pick-vehicle">
        <Select
          id="pick-vehicle"
          value={null}
          placeholder={texts.pickHint}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={(picked: string) => entry.fill({ vin: picked })}
          options={late.map((one) => ({
            value: one.vin,
            label: `${one.vin} · ${one.receivedOn} · ${presences.say(one.batteryPresence)}`,
          }))}
        />
      </Form.Item>
      <div className="entry-wide" aria-live="polite">
        {vehicle.data !== undefined && <Facts vehicle={vehicle.data} />}
        {isUnknown(vehicle.error) && (
          <Alert
            type="warning"
            showIcon
            title={texts.unknownVehicle}
            action={<Link to={PATHS.vehicleNew(vin)}>{texts.receiveFirst}</Link>}
          />
        )}
        {vehicle.error !== null && !isUnknown(vehicle.error) && <Fault error={vehicle.error} />}
      </div>
    </>
  );
}

function Facts({ vehicle }: { readonly vehicle: Vehicle }): ReactElement {
  const texts = useTexts({ zh: removalZh, en: removalEn });
  const presences = useWords('batteryPresences');
  const { receivedOn, batteryPresence, expectedPacks, foundPacks, packsRemoved, steps } = vehicle;
  const refusal = steps.find(({ kind }) => kind === 'battery.removed')?.reason;
  return (
    <>
      <p className="vehicle-facts">
        {texts.received(receivedOn)} <Badge code={batteryPresence} text={presences.say(batteryPresence)} />{' '}
        {texts.packs(expectedPacks ?? '–', foundPacks ?? '–', packsRemoved)}
      </p>
      {refusal !== undefined && <Alert type="warning" showIcon title={refusal} />}
    </>
  );
}

function isUnknown(error: unknown): boolean {
  return error instanceof ApiProblem && error.status === 404;
}
