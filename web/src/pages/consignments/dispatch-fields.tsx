import { Form, Input, Select } from 'antd';
import type { ReactElement } from 'react';
import type { Schemas } from '../../api/client';
import { WhenInput } from '../../record/date-inputs';
import type { Entry } from '../../record/use-entry';
import { consignmentsEn } from '../../texts/consignments.en';
import { consignmentsZh } from '../../texts/consignments.zh';
import { useTexts } from '../../texts/texts';
import { useWords } from '../../ui/words';
import { PartyField } from './party-field';
import { PlateField } from './plate-field';

interface DispatchFieldsProps {
  readonly entry: Entry;
  readonly usual: Schemas['UsualDto'];
}

/** The head of a consignment, in the order of the paper. */
export function DispatchFields({ entry, usual }: DispatchFieldsProps): ReactElement {
  const texts = useTexts({ zh: consignmentsZh, en: consignmentsEn });
  const goods = useWords('unNumbers');
  return (
    <>
      <div className="fields">
        <Form.Item name="consignmentNo" label={texts.number} required>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="occurredAt" label={texts.form.at}>
          <WhenInput />
        </Form.Item>
        <Form.Item name="unNumber" label={texts.unNumber} required>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={goods.choices.map(({ value, label }) => ({ value, label: `${value} ${label}` }))}
          />
        </Form.Item>
      </div>
      <div className="fields">
        <PartyField
          name="receiver"
          label={texts.receiver}
          usual={usual.receivers}
          onPick={(receiver) => entry.fill({ receiver })}
        />
        <PartyField
          name="carrier"
          label={texts.carrier}
          usual={usual.carriers}
          onPick={(carrier) => entry.fill({ carrier })}
        />
        <PlateField plates={usual.plates} onPick={(vehiclePlate, carrier) => entry.fill({ vehiclePlate, carrier })} />
      </div>
    </>
  );
}
