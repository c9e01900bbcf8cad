import { Button, Form, Input } from 'antd';
import type { ReactElement } from 'react';
import type { Schemas } from '../../api/client';
import { consignmentsEn } from '../../texts/consignments.en';
import { consignmentsZh } from '../../texts/consignments.zh';
import { useTexts } from '../../texts/texts';

interface PlateFieldProps {
  readonly plates: readonly Schemas['UsualPlateDto'][];
  readonly onPick: (plate: string, carrier: string) => void;
}

const CHIPS = 6;

/** The vehicle's plate, typed or from those used lately, which bring their carrier along. */
export function PlateField({ plates, onPick }: PlateFieldProps): ReactElement {
  const texts = useTexts({ zh: consignmentsZh, en: consignmentsEn });
  const chosen = Form.useWatch<string | undefined>('vehiclePlate');
  return (
    <div className="party-field">
      <Form.Item name="vehiclePlate" label={texts.plate} required>
        <Input autoComplete="off" data-scan="plate" />
      </Form.Item>
      {plates.length > 0 && (
        <div className="chips" role="group" aria-label={texts.form.plates}>
          <span>{texts.form.plates}</span>
          {plates.slice(0, CHIPS).map(({ plate, carrier, carrierName }) => (
            <Button
              key={plate + carrier}
              size="small"
              type={plate === chosen ? 'primary' : 'default'}
              aria-pressed={plate === chosen}
              title={`${texts.form.plateHint}：${carrierName ?? carrier}`}
              onClick={() => onPick(plate, carrier)}
            >
              {plate}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
